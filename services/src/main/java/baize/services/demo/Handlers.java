package baize.services.demo;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import java.util.List;
import java.util.Set;

/** Who stores and who carries, and their places. */
final class Handlers {
    static final Organisation CENTRAL_WAREHOUSE = new Organisation(
            new MemberId("sample-central-warehouse"),
            Names.of("示范省应急物资中心仓库", "Sample Province Central Relief Warehouse"),
            Set.of(Role.WAREHOUSE),
            List.of(
                    Set.of(Role.WAREHOUSE),
                    Set.of(Role.WAREHOUSE),
                    Set.of(Role.WAREHOUSE),
                    Set.of(Role.WAREHOUSE, Role.ADMINISTRATOR)),
            District.JIA);

    /** Stores and carries: one firm, and never one person. */
    static final Organisation LOGISTICS = new Organisation(
            new MemberId("sample-logistics"),
            Names.of("示范物流公司", "Sample Logistics Company"),
            Set.of(Role.WAREHOUSE, Role.CARRIER),
            List.of(
                    Set.of(Role.WAREHOUSE),
                    Set.of(Role.WAREHOUSE),
                    Set.of(Role.WAREHOUSE),
                    Set.of(Role.CARRIER),
                    Set.of(Role.CARRIER),
                    Set.of(Role.ADMINISTRATOR)),
            District.DING);

    static final Organisation EXPRESS = carrier("sample-express", "示范快运公司", "Sample Express Company", District.YI);
    static final Organisation FLEET =
            carrier("sample-volunteer-fleet", "示范志愿车队", "Sample Volunteer Fleet", District.REN);

    static final List<Organisation> FOUNDING = List.of(CENTRAL_WAREHOUSE, LOGISTICS, EXPRESS, FLEET);
    static final List<Organisation> CARRIERS = List.of(LOGISTICS, EXPRESS, FLEET);

    /** Where the daily goods come in. */
    static final List<Site> DAILY_HALLS = List.of(
            hall("central-hall-1", CENTRAL_WAREHOUSE, "中心仓库一号库", "Central Warehouse, hall 1"),
            hall("logistics-hall-1", LOGISTICS, "物流公司一号库", "Logistics Company, hall 1"));

    /** Where the goods of the named cases lie, so that their figures stay what they are. */
    static final List<Site> CASE_HALLS = List.of(
            hall("central-hall-2", CENTRAL_WAREHOUSE, "中心仓库二号库", "Central Warehouse, hall 2"),
            hall("central-hall-3", CENTRAL_WAREHOUSE, "中心仓库三号库", "Central Warehouse, hall 3"),
            hall("logistics-hall-2", LOGISTICS, "物流公司二号库", "Logistics Company, hall 2"),
            hall("logistics-hall-3", LOGISTICS, "物流公司三号库", "Logistics Company, hall 3"));

    static final List<Site> DEPOTS = List.of(
            new Site(
                    new PlaceId("express-depot"),
                    EXPRESS,
                    Place.Kind.DEPOT,
                    Names.of("示范快运乙区转运点", "Sample Express, Yi depot")),
            new Site(
                    new PlaceId("fleet-depot"),
                    FLEET,
                    Place.Kind.DEPOT,
                    Names.of("示范志愿车队壬市转运点", "Sample Fleet, Ren depot")));

    private Handlers() {}

    private static Site hall(String place, Organisation keeper, String zh, String en) {
        return new Site(new PlaceId(place), keeper, Place.Kind.WAREHOUSE, Names.of(zh, en));
    }

    private static Organisation carrier(String id, String zh, String en, District district) {
        return new Organisation(
                new MemberId(id),
                Names.of(zh, en),
                Set.of(Role.CARRIER),
                List.of(Set.of(Role.CARRIER), Set.of(Role.CARRIER), Set.of(Role.CARRIER, Role.ADMINISTRATOR)),
                district);
    }
}
