package baize.services.demo;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.services.founding.FoundingPlan.PlannedMember;
import java.util.List;
import java.util.Set;

/**
 * One organisation of the cast.
 *
 * @param officers the roles of each of its officers, in the order in which they act
 */
record Organisation(MemberId member, Names names, Set<Role> roles, List<Set<Role>> officers, District district) {
    Organisation {
        roles = Role.sorted(roles);
        officers = officers.stream().map(Role::sorted).toList();
    }

    /** Its officer of this number among those with the role. */
    Hand hand(Role role, int number) {
        return new Hand(member, role, number);
    }

    /** Its first officer with the role. */
    Hand hand(Role role) {
        return hand(role, 0);
    }

    boolean has(Role role) {
        return roles.contains(role);
    }

    PlannedMember planned() {
        return new PlannedMember(member, names, roles, has(Role.OPERATOR), officers);
    }
}
