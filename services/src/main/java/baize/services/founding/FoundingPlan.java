package baize.services.founding;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import java.util.List;
import java.util.Set;

/** Who shall found a ledger: 1 to 64 members, exactly one of them with the role REGISTRAR. */
public record FoundingPlan(List<PlannedMember> members) {
    /** Most founding members. */
    public static final int LIMIT = 64;

    public FoundingPlan {
        members = List.copyOf(members);
        long registrars = members.stream()
                .filter(member -> member.roles().contains(Role.REGISTRAR))
                .count();
        if (members.size() > LIMIT || registrars != 1) {
            throw new IllegalArgumentException(
                    "A ledger is founded by 1 to " + LIMIT + " members, exactly one of them a registrar");
        }
    }

    /**
     * A founding organisation.
     *
     * @param runsNode whether it signs checkpoints
     * @param officers the roles of each of its first officers
     */
    public record PlannedMember(
            MemberId member, Names names, Set<Role> roles, boolean runsNode, List<Set<Role>> officers) {
        public PlannedMember {
            roles = Set.copyOf(roles);
            officers = officers.stream().map(Set::copyOf).toList();
        }
    }
}
