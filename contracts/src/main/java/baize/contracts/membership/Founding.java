package baize.contracts.membership;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who founds a ledger: the genesis record's members and officers, as far as rules need them. */
public record Founding(Instant created, List<FoundingMember> members) {
    public Founding {
        members = List.copyOf(members);
    }

    /** An organisation of the first hour; {@code issuer} where it has the role REGISTRAR. */
    public record FoundingMember(
            MemberId member,
            Names names,
            Set<Role> roles,
            Optional<CertificateDer> issuer,
            List<FoundingOfficer> officers) {
        public FoundingMember {
            roles = Role.sorted(roles);
            officers = List.copyOf(officers);
        }
    }

    /** An officer of the first hour, with a certificate by a founding registrar. */
    public record FoundingOfficer(OfficerId officer, Set<Role> roles, CertificateDer certificate) {
        public FoundingOfficer {
            roles = Role.sorted(roles);
        }
    }
}
