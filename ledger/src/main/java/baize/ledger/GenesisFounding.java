package baize.ledger;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.membership.Founding;
import baize.contracts.membership.Founding.FoundingMember;
import baize.contracts.membership.Founding.FoundingOfficer;
import baize.trust.Genesis;
import baize.trust.GenesisMember;
import baize.trust.GenesisOfficer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The genesis record as the rules see it. */
final class GenesisFounding {
    private GenesisFounding() {}

    /** Throws {@link IllegalArgumentException} for a name or a role that the rules do not have. */
    static Founding of(Genesis genesis) {
        return new Founding(
                genesis.created(),
                genesis.members().stream().map(GenesisFounding::member).toList());
    }

    private static FoundingMember member(GenesisMember member) {
        return new FoundingMember(
                new MemberId(member.member()),
                Names.of(member.chineseName(), member.englishName()),
                roles(member.roles()),
                member.certificate().map(X509Certificates::der),
                member.officers().stream().map(GenesisFounding::officer).toList());
    }

    private static FoundingOfficer officer(GenesisOfficer officer) {
        return new FoundingOfficer(
                new OfficerId(officer.officer()), roles(officer.roles()), X509Certificates.der(officer.certificate()));
    }

    private static Set<Role> roles(List<String> names) {
        Set<Role> roles = new TreeSet<>();
        names.forEach(name -> roles.add(Role.valueOf(name)));
        return roles;
    }
}
