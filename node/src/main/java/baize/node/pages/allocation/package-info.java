/** Pages about decisions: how long they took, and who got goods outside the list. Start at {@link baize.node.pages.allocation.TimelinessPages}. */
@NullMarked
package baize.node.pages.allocation;

import org.jspecify.annotations.NullMarked;
