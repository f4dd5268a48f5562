package baize.contracts.membership;

import baize.contracts.Commitment;
import baize.contracts.Event;
import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happened to organisations, officers and keys. */
public sealed interface MembershipEvent extends Event {
    /** An organisation wants to join. */
    record MembershipRequested(MembershipCommand.RequestMembership request) implements MembershipEvent {}

    /** It is what it says. */
    record IdentityConfirmed(MemberId member, Commitment evidence) implements MembershipEvent {}

    /** It is not. */
    record IdentityRejected(MemberId member, MembershipCommand.RejectionReason reason) implements MembershipEvent {}

    /** Officers may get keys. */
    record OfficersInvited(MemberId member, List<MembershipCommand.Invitation> invitations) implements MembershipEvent {
        public OfficersInvited {
            invitations = List.copyOf(invitations);
        }
    }

    /** An officer has other roles: these, and no more. */
    record RolesChanged(OfficerId officer, Set<Role> roles) implements MembershipEvent {
        public RolesChanged {
            roles = Role.sorted(roles);
        }
    }

    /** A registrar issues with another certificate. {@code formerEnds}: until when the one before is good for what it signed. */
    record IssuerRenewed(MemberId member, CertificateDer issuer, Instant formerEnds) implements MembershipEvent {}

    /** A key has a certificate. */
    record CertificateIssued(CertificateFacts facts) implements MembershipEvent {}

    /** These keys are their officers' own, and may sign. */
    record KeysConfirmed(List<KeyId> keys) implements MembershipEvent {
        public KeysConfirmed {
            keys = List.copyOf(keys);
        }
    }

    /** A key may sign for another while. */
    record CertificateRenewed(CertificateFacts facts) implements MembershipEvent {}

    /** A key may not sign any more. */
    record KeyRevoked(KeyId key, SigningKey.RevocationReason reason, Optional<Instant> compromisedSince)
            implements MembershipEvent {}

    /** An organisation may not sign, or may again. */
    record MemberSuspended(MemberId member, boolean suspended) implements MembershipEvent {}

    /** An officer may not sign, or may again. */
    record OfficerSuspended(OfficerId officer, boolean suspended) implements MembershipEvent {}

    /** A doubtful entry stands. */
    record EntryConfirmed(long position, KeyId key) implements MembershipEvent {}
}
