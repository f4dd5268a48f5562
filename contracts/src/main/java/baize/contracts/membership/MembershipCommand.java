package baize.contracts.membership;

import baize.contracts.Command;
import baize.contracts.Commitment;
import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Commands about organisations, officers, keys and certificates. */
public sealed interface MembershipCommand extends Command {
    /** A registrar enters an organisation's request to join; {@code issuer} where it wants the role REGISTRAR. */
    record RequestMembership(
            MemberId member, Names names, CreditCode creditCode, Set<Role> roles, Optional<CertificateDer> issuer)
            implements MembershipCommand {
        public RequestMembership {
            roles = Role.sorted(roles);
            if (roles.isEmpty()) {
                throw new IllegalArgumentException(member.value() + " asks for no role");
            }
        }
    }

    /** An identity body, another organisation than the registrar's, found the applicant genuine. */
    record ConfirmIdentity(MemberId member, Commitment evidence) implements MembershipCommand {}

    /** An identity body found the applicant not genuine. */
    record RejectIdentity(MemberId member, RejectionReason reason) implements MembershipCommand {}

    /** Invites up to 100 officers at once: an administrator for the own organisation, a registrar the first ones of a new one. */
    record InviteOfficers(MemberId member, List<Invitation> invitations) implements MembershipCommand {
        /** Most invitations of one command. */
        public static final int LIMIT = 100;

        public InviteOfficers {
            invitations = List.copyOf(invitations);
            if (invitations.isEmpty() || invitations.size() > LIMIT) {
                throw new IllegalArgumentException("1 to " + LIMIT + " officers are invited at once");
            }
        }
    }

    /** A pseudonym and its roles. */
    record Invitation(OfficerId officer, Set<Role> roles) {
        public Invitation {
            roles = Role.sorted(roles);
            if (roles.isEmpty()) {
                throw new IllegalArgumentException("Officer " + officer.value() + " is invited without a role");
            }
        }
    }

    /**
     * An administrator gives an officer of the own organisation other roles: {@code roles} are all that the officer has from now on. What
     * the officer signed before stays as it was judged.
     */
    record ChangeRoles(OfficerId officer, Set<Role> roles) implements MembershipCommand {
        public ChangeRoles {
            roles = Role.sorted(roles);
            if (roles.isEmpty()) {
                throw new IllegalArgumentException(
                        "Officer " + officer.value() + " needs a role; suspend who shall have none");
            }
        }
    }

    /**
     * A registrar enters its organisation's next issuer certificate, with the same key or a new one. The one before stays good until it
     * ends, for certificates that its key signed.
     */
    record RenewIssuer(CertificateDer issuer) implements MembershipCommand {}

    /** A registrar issues an invited officer's certificate: a first key, or one more device's. It signs once it is confirmed. */
    record IssueCertificate(CertificateDer certificate) implements MembershipCommand {}

    /**
     * These keys are their officers' own, each compared over another channel: signed by an administrator of the officers' organisation, or,
     * where none of it can sign, by an identity body. Only then may they sign: a registrar alone speaks for nobody.
     */
    record ConfirmKeys(List<KeyId> keys) implements MembershipCommand {
        /** Most keys of one command. */
        public static final int LIMIT = 100;

        public ConfirmKeys {
            keys = List.copyOf(keys);
            if (keys.isEmpty() || keys.size() > LIMIT) {
                throw new IllegalArgumentException("1 to " + LIMIT + " keys are confirmed at once");
            }
        }
    }

    /** A registrar issues a new certificate for a key, from now on. */
    record RenewCertificate(CertificateDer certificate) implements MembershipCommand {}

    /**
     * A registrar issues a certificate for a new key and revokes an old one of the same officer: rotation, or a lost device. The new one
     * signs once it is confirmed.
     */
    record ReplaceKey(KeyId old, CertificateDer certificate, SigningKey.RevocationReason reason)
            implements MembershipCommand {}

    /** A registrar, or an administrator of the key's organisation, revokes a key. */
    record RevokeKey(KeyId key, SigningKey.RevocationReason reason, Optional<Instant> compromisedSince)
            implements MembershipCommand {}

    /** A registrar suspends an organisation, or lets it sign again. */
    record SuspendMember(MemberId member, boolean suspended) implements MembershipCommand {}

    /** An administrator of the organisation or a registrar suspends an officer, or lets the officer sign again. */
    record SuspendOfficer(OfficerId officer, boolean suspended) implements MembershipCommand {}

    /**
     * An entry that a compromised key signed is confirmed: by another administrator of the organisation, or, where it has none who can
     * sign, by an identity body that did not revoke the key.
     */
    record ConfirmEntry(long position, KeyId key) implements MembershipCommand {
        public ConfirmEntry {
            if (position < 0) {
                throw new IllegalArgumentException("A position is 0 or more, not " + position);
            }
        }
    }

    /** Why an applicant is not genuine. */
    enum RejectionReason {
        /** No such organisation. */
        NOT_FOUND,
        /** The applicant does not speak for it. */
        NOT_AUTHORISED,
        /** Papers do not hold. */
        PAPERS_INVALID
    }
}
