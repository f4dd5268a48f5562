package baize.contracts.membership;

import static baize.contracts.Decision.accept;
import static baize.contracts.Decision.refuse;

import baize.contracts.Decision;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.TransactionContext;
import baize.contracts.membership.MembershipCommand.ConfirmIdentity;
import baize.contracts.membership.MembershipCommand.Invitation;
import baize.contracts.membership.MembershipCommand.InviteOfficers;
import baize.contracts.membership.MembershipCommand.RejectIdentity;
import baize.contracts.membership.MembershipCommand.RequestMembership;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How an organisation and its officers come in: a registrar asks, another body checks, then officers are invited. */
record JoiningRules(MembershipState state, TransactionContext context, Certificates certificates) {
    /** Most officers of one organisation. */
    static final int MOST_OFFICERS = 2_000;

    Decision request(RequestMembership request) {
        if (state.member(request.member()).isPresent()) {
            return refuse(MembershipRefusal.MEMBER_EXISTS);
        }
        if (state.rows().find(CreditCodeHolder.TABLE.key(request.creditCode())).isPresent()) {
            return refuse(MembershipRefusal.CREDIT_CODE_TAKEN);
        }
        if (RoleSeparation.decidesAndHandles(request.roles()) || RoleSeparation.issuesAndVouches(request.roles())) {
            return refuse(MembershipRefusal.ROLES_INCOMPATIBLE);
        }
        if (request.roles().contains(Role.REGISTRAR) != request.issuer().isPresent()
                || !request.issuer()
                        .map(issuer -> fits(issuer, request.member()))
                        .orElse(true)) {
            return refuse(MembershipRefusal.ISSUER_UNFIT);
        }
        return accept(new MembershipEvent.MembershipRequested(request));
    }

    private boolean fits(CertificateDer issuer, MemberId member) {
        return IssuerCertificates.read(issuer, member, certificates)
                .filter(facts -> IssuerCertificates.validAt(facts, context.time()))
                .filter(facts -> state.key(facts.key()).isEmpty())
                .isPresent();
    }

    Decision confirm(ConfirmIdentity command) {
        return decided(command.member(), new MembershipEvent.IdentityConfirmed(command.member(), command.evidence()));
    }

    Decision reject(RejectIdentity command) {
        return decided(command.member(), new MembershipEvent.IdentityRejected(command.member(), command.reason()));
    }

    private Decision decided(MemberId id, MembershipEvent event) {
        Optional<Member> applicant = state.member(id);
        if (applicant.isEmpty()) {
            return refuse(MembershipRefusal.MEMBER_UNKNOWN);
        }
        if (applicant.get().status() != Member.Status.REQUESTED) {
            return refuse(MembershipRefusal.IDENTITY_DECIDED);
        }
        if (applicant.get().requested().member().equals(context.signer().member())) {
            return refuse(MembershipRefusal.OWN_REQUEST);
        }
        return accept(event);
    }

    Decision invite(InviteOfficers command) {
        Optional<Member> found = state.member(command.member());
        if (found.isEmpty()) {
            return refuse(MembershipRefusal.MEMBER_UNKNOWN);
        }
        Member member = found.get();
        int present = state.officers(member.member(), MOST_OFFICERS);
        if (!entitled(member, present)) {
            return refuse(MembershipRefusal.INVITER_NOT_ENTITLED);
        }
        if (!member.open()) {
            return refuse(MembershipRefusal.MEMBER_NOT_VERIFIED);
        }
        if (present == 0
                && command.invitations().stream().noneMatch(i -> i.roles().contains(Role.ADMINISTRATOR))) {
            return refuse(MembershipRefusal.ADMINISTRATOR_MISSING);
        }
        if (present + command.invitations().size() > MOST_OFFICERS) {
            return refuse(MembershipRefusal.TOO_MANY_OFFICERS);
        }
        Set<String> seen = new TreeSet<>();
        for (Invitation invitation : command.invitations()) {
            if (!seen.add(invitation.officer().value()) || exists(invitation.officer())) {
                return refuse(MembershipRefusal.OFFICER_EXISTS);
            }
            if (!member.officerRoles().containsAll(invitation.roles())) {
                return refuse(MembershipRefusal.ROLES_EXCEED_MEMBER);
            }
            if (RoleSeparation.storesAndCarries(invitation.roles())) {
                return refuse(MembershipRefusal.STORES_AND_CARRIES);
            }
        }
        return accept(new MembershipEvent.OfficersInvited(member.member(), command.invitations()));
    }

    private boolean entitled(Member member, int officersPresent) {
        Signer signer = context.signer();
        return (signer.has(Role.ADMINISTRATOR) && signer.member().equals(member.member()))
                || (signer.has(Role.REGISTRAR) && officersPresent == 0);
    }

    private boolean exists(OfficerId officer) {
        return state.officer(officer).isPresent();
    }
}
