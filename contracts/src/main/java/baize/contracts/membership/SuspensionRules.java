package baize.contracts.membership;

import static baize.contracts.Decision.accept;
import static baize.contracts.Decision.refuse;

import baize.contracts.Decision;
import baize.contracts.OfficerId;
import baize.contracts.Refusal;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.TransactionContext;
import baize.contracts.membership.MembershipCommand.SuspendMember;
import baize.contracts.membership.MembershipCommand.SuspendOfficer;
import java.util.Optional;
import java.util.function.Predicate;

/** How an organisation or an officer is stopped for a while, and let go again. */
record SuspensionRules(MembershipState state, TransactionContext context) {

    Decision suspendMember(SuspendMember command) {
        Optional<Member> found = state.member(command.member());
        if (found.isEmpty()) {
            return refuse(MembershipRefusal.MEMBER_UNKNOWN);
        }
        Member member = found.get();
        boolean suspended = member.status() == Member.Status.SUSPENDED;
        if (command.suspended() == suspended) {
            return refuse(MembershipRefusal.SUSPENSION_UNCHANGED);
        }
        if (!suspended && !member.open()) {
            return refuse(MembershipRefusal.MEMBER_NOT_VERIFIED);
        }
        Optional<Refusal> locked =
                locked(command.suspended(), key -> key.member().equals(command.member()));
        return locked.map(Decision::refuse)
                .orElseGet(() -> accept(new MembershipEvent.MemberSuspended(command.member(), command.suspended())));
    }

    Decision suspendOfficer(SuspendOfficer command) {
        Optional<Officer> found = state.officer(command.officer());
        if (found.isEmpty()) {
            return refuse(MembershipRefusal.OFFICER_UNKNOWN);
        }
        Officer officer = found.get();
        Signer signer = context.signer();
        if (!signer.has(Role.REGISTRAR) && !signer.member().equals(officer.member())) {
            return refuse(MembershipRefusal.OFFICER_OF_ANOTHER_MEMBER);
        }
        boolean suspended = officer.status() == Officer.Status.SUSPENDED;
        if (command.suspended() == suspended) {
            return refuse(MembershipRefusal.SUSPENSION_UNCHANGED);
        }
        if (suspended && !signer.has(Role.REGISTRAR) && suspendedFromOutside(officer)) {
            return refuse(MembershipRefusal.SUSPENDED_BY_REGISTRAR);
        }
        Optional<Refusal> locked =
                locked(command.suspended(), key -> key.officer().equals(command.officer()));
        return locked.map(Decision::refuse)
                .orElseGet(() -> accept(new MembershipEvent.OfficerSuspended(command.officer(), command.suspended())));
    }

    private Optional<Refusal> locked(boolean suspended, Predicate<SigningKey> lost) {
        return suspended ? state.locked(VitalOfficer.ROLES, lost, context.time()) : Optional.empty();
    }

    private boolean suspendedFromOutside(Officer officer) {
        OfficerId id = officer.officer();
        return state.rows()
                .find(OfficerSuspension.TABLE.key(id))
                .filter(suspension -> !suspension.suspended().member().equals(officer.member()))
                .isPresent();
    }
}
