package baize.services.demo;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import java.util.List;
import java.util.Set;

/** The offices of the cast: who lets in, reviews, allocates, reports, audits and runs the node. */
final class Offices {
    static final Organisation REGISTRY = office(
            "sample-registry",
            "示范省认证中心",
            "Sample Province Registry",
            Set.of(Role.REGISTRAR),
            List.of(Set.of(Role.REGISTRAR, Role.ADMINISTRATOR), Set.of(Role.REGISTRAR)));
    static final Organisation IDENTITY_BODY = office(
            "sample-identity-office",
            "示范省身份核验所",
            "Sample Province Identity Office",
            Set.of(Role.IDENTITY_BODY),
            List.of(Set.of(Role.IDENTITY_BODY), Set.of(Role.IDENTITY_BODY, Role.ADMINISTRATOR)));
    static final Organisation HEALTH_COMMISSION = office(
            "sample-health-commission",
            "示范省卫生健康委员会",
            "Sample Province Health Commission",
            Set.of(Role.REVIEWER, Role.ALLOCATOR),
            List.of(
                    Set.of(Role.REVIEWER),
                    Set.of(Role.REVIEWER),
                    Set.of(Role.ALLOCATOR),
                    Set.of(Role.ALLOCATOR),
                    Set.of(Role.ALLOCATOR, Role.ADMINISTRATOR)));
    static final Organisation ECONOMY_DEPARTMENT = office(
            "sample-economy-department",
            "示范省经济和信息化厅",
            "Sample Province Economy and IT Department",
            Set.of(Role.SUPPLY_REVIEWER),
            List.of(
                    Set.of(Role.SUPPLY_REVIEWER),
                    Set.of(Role.SUPPLY_REVIEWER),
                    Set.of(Role.SUPPLY_REVIEWER, Role.ADMINISTRATOR)));
    static final Organisation VOLUNTEERS = office(
            "sample-volunteer-desk",
            "示范志愿者数据组",
            "Sample Volunteers' Data Desk",
            Set.of(Role.IMPORTER),
            List.of(Set.of(Role.IMPORTER), Set.of(Role.IMPORTER, Role.ADMINISTRATOR)));
    static final Organisation AUDITOR = office(
            "sample-audit-office",
            "示范省审计厅",
            "Sample Province Audit Office",
            Set.of(Role.AUDITOR),
            List.of(Set.of(Role.AUDITOR), Set.of(Role.AUDITOR, Role.ADMINISTRATOR)));
    static final Organisation OPERATOR = office(
            "sample-data-centre",
            "示范省数据中心",
            "Sample Province Data Centre",
            Set.of(Role.OPERATOR),
            List.of(Set.of(Role.OPERATOR), Set.of(Role.OPERATOR, Role.ADMINISTRATOR)));

    static final List<Organisation> FOUNDING =
            List.of(REGISTRY, IDENTITY_BODY, HEALTH_COMMISSION, ECONOMY_DEPARTMENT, VOLUNTEERS, AUDITOR, OPERATOR);

    private Offices() {}

    private static Organisation office(String id, String zh, String en, Set<Role> roles, List<Set<Role>> officers) {
        return new Organisation(new MemberId(id), Names.of(zh, en), roles, officers, District.JIA);
    }
}
