/**
 * Who may sign: organisations, officers under role pseudonyms, their keys and certificates. Start at {@link baize.contracts.membership.MembershipRules}.
 */
@NullMarked
package baize.contracts.membership;

import org.jspecify.annotations.NullMarked;
