/** The public register of organisations. Start at {@link baize.node.pages.membership.RegisterPages}. */
@NullMarked
package baize.node.pages.membership;

import org.jspecify.annotations.NullMarked;
