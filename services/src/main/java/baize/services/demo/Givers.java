package baize.services.demo;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import java.util.List;
import java.util.Set;

/** Charities, donors and makers of the cast. */
final class Givers {
    static final Organisation FEDERATION = giver(
            "sample-charity-federation", "示范省慈善联合会", "Sample Province Charity Federation", Role.CHARITY, District.JIA);
    static final Organisation MUTUAL_FUND =
            giver("sample-mutual-fund", "示范互助基金会", "Sample Mutual Help Fund", Role.CHARITY, District.YI);
    static final Organisation VOLUNTEER_UNION =
            giver("sample-volunteer-union", "示范志愿者联合会", "Sample Volunteers' Union", Role.CHARITY, District.REN);

    static final Organisation MASK_WORKS =
            giver("sample-mask-works", "示范口罩厂", "Sample Mask Works", Role.SUPPLIER, District.JI);
    static final Organisation PROTECTION_WORKS =
            giver("sample-protection-works", "示范防护用品厂", "Sample Protective Goods Works", Role.SUPPLIER, District.XIN);
    static final Organisation CHEMICAL_WORKS =
            giver("sample-chemical-works", "示范消毒用品厂", "Sample Disinfectant Works", Role.SUPPLIER, District.CHOU);

    static final Organisation TECHNOLOGY =
            giver("sample-technology", "示范科技公司", "Sample Technology Company", Role.DONOR, District.JIA);
    static final Organisation CHAMBER =
            giver("sample-chamber", "示范商会", "Sample Chamber of Commerce", Role.DONOR, District.DING);
    static final Organisation ALUMNI =
            giver("sample-alumni", "示范大学校友会", "Sample University Alumni", Role.DONOR, District.YI);
    static final Organisation OVERSEAS =
            giver("sample-overseas", "海外示范同乡会", "Sample Association Overseas", Role.DONOR, District.JIA);

    /** Joins while the ledger is running, and claims a gift that was registered for it. */
    static final Organisation TEA_HOUSE =
            giver("sample-tea-house", "示范茶叶合作社", "Sample Tea Growers", Role.DONOR, District.ZI);

    static final List<Organisation> CHARITIES = List.of(FEDERATION, MUTUAL_FUND, VOLUNTEER_UNION);
    static final List<Organisation> SUPPLIERS = List.of(MASK_WORKS, PROTECTION_WORKS, CHEMICAL_WORKS);
    static final List<Organisation> DONORS = List.of(TECHNOLOGY, CHAMBER, ALUMNI, OVERSEAS);

    private Givers() {}

    private static Organisation giver(String id, String zh, String en, Role role, District district) {
        return new Organisation(
                new MemberId(id),
                Names.of(zh, en),
                Set.of(role),
                List.of(Set.of(role), Set.of(role, Role.ADMINISTRATOR)),
                district);
    }
}
