package baize.contracts.membership;

import baize.contracts.KeyId;
import baize.contracts.Refusal;
import baize.contracts.Role;
import baize.contracts.Signer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whether a key may sign: judged by the state at a position and the batch's time, never by what the signer claims. */
final class AuthorityRules {
    private AuthorityRules() {}

    static Authority authority(MembershipState state, KeyId id, Instant time) {
        Optional<SigningKey> known = state.key(id);
        if (known.isEmpty()) {
            return new Authority.Unknown();
        }
        SigningKey key = known.get();
        // A key's row is written together with the rows of its officer and organisation, and none is ever removed.
        Member member = state.member(key.member()).orElseThrow();
        Officer officer = state.officer(key.officer()).orElseThrow();
        Signer signer = new Signer(id, member.member(), officer.officer(), roles(member, officer));
        Optional<Refusal> reason = denial(member, officer, key, time);
        return reason.isPresent() ? new Authority.Denied(signer, reason.get()) : new Authority.Granted(signer);
    }

    private static Set<Role> roles(Member member, Officer officer) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(officer.roles());
        roles.retainAll(member.officerRoles());
        return roles;
    }

    private static Optional<Refusal> denial(Member member, Officer officer, SigningKey key, Instant time) {
        if (member.status() != Member.Status.ACTIVE) {
            return Optional.of(MembershipRefusal.SIGNERS_MEMBER_SUSPENDED);
        }
        if (officer.status() != Officer.Status.ACTIVE) {
            return Optional.of(MembershipRefusal.SIGNER_SUSPENDED);
        }
        if (key.revoked().isPresent()) {
            return Optional.of(MembershipRefusal.KEY_REVOKED);
        }
        if (key.confirmed().isEmpty()) {
            return Optional.of(MembershipRefusal.KEY_UNCONFIRMED);
        }
        if (time.isBefore(key.notBefore())) {
            return Optional.of(MembershipRefusal.CERTIFICATE_NOT_YET_VALID);
        }
        if (time.isAfter(key.notAfter())) {
            return Optional.of(MembershipRefusal.CERTIFICATE_EXPIRED);
        }
        return Optional.empty();
    }
}
