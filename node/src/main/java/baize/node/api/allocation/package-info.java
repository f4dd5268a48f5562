/** The public's questions about who gets what, why, and how soon it was decided. Start at {@link baize.node.api.allocation.AllocationController}. */
@NullMarked
package baize.node.api.allocation;

import org.jspecify.annotations.NullMarked;
