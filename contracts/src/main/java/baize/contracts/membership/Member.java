package baize.contracts.membership;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.contracts.Stamp;
import baize.contracts.Table;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An organisation.
 *
 * @param issuer its certificate as an issuer, where it has the role REGISTRAR
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
        roles = java.util.Collections.unmodifiableSet(new TreeSet<>(roles));
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
