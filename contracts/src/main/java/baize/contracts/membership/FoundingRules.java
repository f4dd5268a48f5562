package baize.contracts.membership;

import baize.contracts.Identifier;
import baize.contracts.Role;
import baize.contracts.Stamp;
import baize.contracts.Write;
import baize.contracts.membership.Founding.FoundingMember;
import baize.contracts.membership.Founding.FoundingOfficer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The first members, officers and keys. Founders vouch for one another: no identity body confirmed them, so {@code verified} stays
 * empty and any registrar may issue for them. The founding is stamped with the first registrar's first officer at position 0.
 */
final class FoundingRules {
    private final Founding founding;
    private final Certificates certificates;
    private final List<CertificateDer> issuers = new ArrayList<>();
    private final Set<String> taken = new TreeSet<>();
    private final List<Write> writes = new ArrayList<>();

    private FoundingRules(Founding founding, Certificates certificates) {
        this.founding = founding;
        this.certificates = certificates;
    }

    static List<Write> found(Founding founding, Certificates certificates) {
        return new FoundingRules(founding, certificates).found();
    }

    private List<Write> found() {
        Stamp stamp = stamp();
        for (FoundingMember member : founding.members()) {
            checkMember(member);
        }
        for (FoundingMember member : founding.members()) {
            writes.add(MembershipEvolution.put(new Member(
                    member.member(),
                    member.names(),
                    Optional.empty(),
                    member.roles(),
                    member.officers().isEmpty() ? Member.Status.VERIFIED : Member.Status.ACTIVE,
                    member.issuer(),
                    stamp,
                    Optional.empty())));
            for (FoundingOfficer officer : member.officers()) {
                addOfficer(member, officer, stamp);
            }
        }
        return List.copyOf(writes);
    }

    /** The stamp of the founding; throws where no registrar could ever sign. */
    private Stamp stamp() {
        for (FoundingMember member : founding.members()) {
            for (FoundingOfficer officer : member.officers()) {
                if (member.roles().contains(Role.REGISTRAR) && officer.roles().contains(Role.REGISTRAR)) {
                    return new Stamp(0, founding.created(), member.member(), officer.officer());
                }
            }
        }
        throw new IllegalArgumentException("A founding needs an officer who may sign as a registrar");
    }

    private void checkMember(FoundingMember member) {
        String who = "Founding member " + member.member().value();
        take("member", member.member());
        check(!member.roles().isEmpty(), who + " has no role");
        check(
                !RoleSeparation.decidesAndHandles(member.roles()),
                who + " both allocates goods and stores or carries them: " + member.roles());
        boolean registrar = member.roles().contains(Role.REGISTRAR);
        check(
                registrar == member.issuer().isPresent(),
                who
                        + (registrar
                                ? " lacks the issuer certificate of a registrar"
                                : " has an issuer certificate but is no registrar"));
        if (member.issuer().isPresent()) {
            CertificateDer issuer = member.issuer().get();
            CertificateFacts facts = IssuerCertificates.read(issuer, member.member(), certificates)
                    .orElseThrow(() -> new IllegalArgumentException(
                            who + " has an issuer certificate that is unreadable or in another name"));
            take("key", facts.key());
            issuers.add(issuer);
        }
    }

    private void addOfficer(FoundingMember member, FoundingOfficer officer, Stamp stamp) {
        String who = "Founding officer " + officer.officer().value();
        take("officer", officer.officer());
        check(!officer.roles().isEmpty(), who + " has no role");
        check(
                rolesOf(member).containsAll(officer.roles()),
                who + " has roles that the organisation lacks: " + officer.roles());
        check(!RoleSeparation.storesAndCarries(officer.roles()), who + " cannot both store and carry goods");
        CertificateFacts facts = certificates
                .read(officer.certificate())
                .orElseThrow(() -> new IllegalArgumentException(who + " has an unreadable certificate"));
        check(
                facts.member().equals(member.member()) && facts.officer().equals(Optional.of(officer.officer())),
                who + " has a certificate in another name");
        check(
                issuers.stream().anyMatch(issuer -> certificates.issuedBy(officer.certificate(), issuer)),
                who + " has a certificate that no founding registrar issued");
        CertificateCheck.validityRefusal(facts, founding.created()).ifPresent(reason -> {
            throw new IllegalArgumentException(who + ": " + reason.message());
        });
        take("key", facts.key());
        writes.addAll(MembershipEvolution.newOfficer(
                new Officer(officer.officer(), member.member(), officer.roles(), Officer.Status.ACTIVE, stamp)));
        writes.addAll(MembershipEvolution.newKey(
                SigningKey.issued(facts, officer.officer(), stamp).confirmed(stamp)));
    }

    private static Set<Role> rolesOf(FoundingMember member) {
        return Member.officerRoles(member.roles());
    }

    private void take(String kind, Identifier id) {
        check(taken.add(kind + " " + id.value()), "The founding names the " + kind + " " + id.value() + " twice");
    }

    private static void check(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(fault);
        }
    }
}
