package baize.checks;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.services.founding.FoundingPlan;
import baize.services.founding.FoundingPlan.PlannedMember;
import java.util.List;
import java.util.Set;

/** Who founds the ledger of a {@link RunningNode}: every role that the stories need. The operator runs the node. */
public final class Founders {
    /** Runs the node. */
    public static final String OPERATOR = "operator";

    private Founders() {}

    /** The plan. */
    public static FoundingPlan plan() {
        return new FoundingPlan(List.of(
                member("registrar", "认证中心", "Registrar", Role.REGISTRAR, 2),
                member("identity-body", "身份核验机构", "Identity body", Role.IDENTITY_BODY, 1),
                commission(),
                member("economy-department", "经信厅", "Economy Department", Role.SUPPLY_REVIEWER, 2),
                member("first-hospital", "第一医院", "First Hospital", Role.HOSPITAL, 2),
                member("second-hospital", "第二医院", "Second Hospital", Role.HOSPITAL, 2),
                member("central-warehouse", "中心仓库", "Central Warehouse", Role.WAREHOUSE, 2),
                member("fast-carrier", "快运公司", "Fast Carrier", Role.CARRIER, 2),
                member("charity", "慈善总会", "Charity Federation", Role.CHARITY, 2),
                member("donor", "某捐赠企业", "Giving Company", Role.DONOR, 1),
                member("importer", "志愿者数据组", "Volunteers' Data Group", Role.IMPORTER, 1),
                member(OPERATOR, "节点运营方", "Node Operator", Role.OPERATOR, 1)));
    }

    /** Three officers, each of whom may review and allocate: one proposes, another approves, a third looks on. */
    private static PlannedMember commission() {
        Set<Role> roles = Set.of(Role.REVIEWER, Role.ALLOCATOR);
        return new PlannedMember(
                new MemberId("health-commission"),
                Names.of("卫健委", "Health Commission"),
                roles,
                false,
                List.of(roles, roles, roles));
    }

    /** An organisation with one role; its first officer is also its administrator. */
    private static PlannedMember member(String member, String zh, String en, Role role, int officers) {
        List<Set<Role>> roles = java.util.stream.IntStream.range(0, officers)
                .mapToObj(number -> number == 0 ? Set.of(role, Role.ADMINISTRATOR) : Set.of(role))
                .toList();
        return new PlannedMember(new MemberId(member), Names.of(zh, en), Set.of(role), member.equals(OPERATOR), roles);
    }
}
