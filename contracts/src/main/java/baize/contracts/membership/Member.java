package baize.contracts.membership;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.contracts.Stamp;
import baize.contracts.Table;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * An organisation.
 *
 * @param issuer its newest certificate as an issuer, where it has the role REGISTRAR; see {@link FormerIssuer} for those before
 */
public record Member(
        MemberId member,
        Names names,
        Optional<CreditCode> creditCode,
        Set<Role> roles,
        Status status,
        Optional<CertificateDer> issuer,
        Stamp requested,
        Optional<Stamp> verified) {
    /** Key: member. */
    public static final Table<Member> TABLE = new Table<>("member", Member.class);

    public Member {
        roles = Role.sorted(roles);
    }

    /** The roles that an officer of this organisation may have: its own, and administrator. */
    public Set<Role> officerRoles() {
        return officerRoles(roles);
    }

    static Set<Role> officerRoles(Set<Role> roles) {
        EnumSet<Role> officerRoles = EnumSet.of(Role.ADMINISTRATOR);
        officerRoles.addAll(roles);
        return Role.sorted(officerRoles);
    }

    /** Whether its officers may be invited and get certificates. */
    boolean open() {
        return status == Status.VERIFIED || status == Status.ACTIVE;
    }

    /** The same organisation in another status. */
    Member in(Status next) {
        return new Member(member, names, creditCode, roles, next, issuer, requested, verified);
    }

    /** The same organisation, found genuine. */
    Member verified(Stamp by) {
        return new Member(member, names, creditCode, roles, Status.VERIFIED, issuer, requested, Optional.of(by));
    }

    /** The same organisation with another issuer certificate. */
    Member issuing(CertificateDer next) {
        return new Member(member, names, creditCode, roles, status, Optional.of(next), requested, verified);
    }

    /** F1's states of an organisation. */
    public enum Status {
        /** Asked to join; nobody has checked yet. */
        REQUESTED,
        /** An identity body found it genuine; certificates may be issued. */
        VERIFIED,
        /** At least one officer has a certificate. */
        ACTIVE,
        /** Nobody of it may sign for now. */
        SUSPENDED,
        /** An identity body found it not genuine. */
        REJECTED
    }
}
