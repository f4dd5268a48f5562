/**
 * Read models of who gets what, and how soon. Start at {@link baize.services.allocation.AllocationQueries}.
 */
@NullMarked
package baize.services.allocation;

import org.jspecify.annotations.NullMarked;
