package baize.checks.input;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.services.founding.FoundingPlan;
import baize.services.founding.FoundingPlan.PlannedMember;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Founders for matrices of roles: an organisation for each role, with an officer who has that role alone and another who administers. */
final class EveryRole {
    /** Has as many roles as one organisation may have. */
    static final String LARGE = "large-house";

    /** As large, and will be suspended. */
    static final String LEFT_OUT = "left-out";

    private static final Set<Role> MANY =
            EnumSet.complementOf(EnumSet.of(Role.REGISTRAR, Role.ALLOCATOR, Role.IDENTITY_BODY, Role.CARRIER));

    private EveryRole() {}

    /** The organisation that has this role alone. */
    static String organisation(Role role) {
        Role own = role == Role.ADMINISTRATOR ? Role.AUDITOR : role;
        return own.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The plan. */
    static FoundingPlan plan() {
        List<PlannedMember> members = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                members.add(
                        member(organisation(role), Set.of(role), List.of(Set.of(role), Set.of(Role.ADMINISTRATOR))));
            }
        }
        Set<Role> own = EnumSet.copyOf(MANY);
        own.remove(Role.ADMINISTRATOR);
        members.add(member(LARGE, own, List.of(MANY, MANY, MANY)));
        members.add(member(LEFT_OUT, own, List.of(MANY, MANY)));
        return new FoundingPlan(members);
    }

    private static PlannedMember member(String code, Set<Role> roles, List<Set<Role>> officers) {
        return new PlannedMember(
                new MemberId(code),
                Names.of("机构 " + code, "Organisation " + code),
                roles,
                code.equals(organisation(Role.OPERATOR)),
                officers);
    }
}
