package baize.contracts.membership;

import static baize.contracts.Decision.accept;
import static baize.contracts.Decision.refuse;

import baize.contracts.Decision;
import baize.contracts.Role;
import baize.contracts.TransactionContext;
import baize.contracts.membership.MembershipCommand.ChangeRoles;
import java.util.List;
import java.util.Optional;

/**
 * How an officer comes to other roles. The same walls stand as at the invitation. Nobody changes the own roles: so nobody gives
 * themselves power, and who signs stays an administrator, so that no organisation is left without one.
 */
record RoleRules(MembershipState state, TransactionContext context) {

    Decision change(ChangeRoles command) {
        Optional<Officer> found = state.officer(command.officer());
        if (found.isEmpty()) {
            return refuse(MembershipRefusal.OFFICER_UNKNOWN);
        }
        Officer officer = found.get();
        if (!officer.member().equals(context.signer().member())) {
            return refuse(MembershipRefusal.ADMINISTRATOR_CHANGES_ROLES);
        }
        if (officer.officer().equals(context.signer().officer())) {
            return refuse(MembershipRefusal.OWN_ROLES);
        }
        if (officer.roles().equals(command.roles())) {
            return refuse(MembershipRefusal.ROLES_UNCHANGED);
        }
        // The signer's organisation is on the ledger, or its key would not be.
        Member member = state.member(officer.member()).orElseThrow();
        if (!member.officerRoles().containsAll(command.roles())) {
            return refuse(MembershipRefusal.ROLES_EXCEED_MEMBER);
        }
        if (RoleSeparation.storesAndCarries(command.roles())) {
            return refuse(MembershipRefusal.STORES_AND_CARRIES);
        }
        List<Role> goes = VitalOfficer.ROLES.stream()
                .filter(role -> !command.roles().contains(role))
                .toList();
        return state.locked(goes, key -> key.officer().equals(officer.officer()), context.time())
                .map(Decision::refuse)
                .orElseGet(() -> accept(new MembershipEvent.RolesChanged(officer.officer(), command.roles())));
    }
}
