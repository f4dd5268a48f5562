/** The public's questions about the register of organisations. Start at {@link baize.node.api.membership.OrganisationController}. */
@NullMarked
package baize.node.api.membership;

import org.jspecify.annotations.NullMarked;
