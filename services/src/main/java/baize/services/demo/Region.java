package baize.services.demo;

import baize.contracts.MemberId;
import baize.services.founding.FoundingPlan;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The cast of the demonstration: Sample Province (示范省). No name in it is that of a real place, organisation or person. */
public final class Region {
    /** The province's clocks. */
    static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final List<Organisation> FOUNDING = Stream.of(
                    Offices.FOUNDING,
                    Hospitals.FOUNDING,
                    Handlers.FOUNDING,
                    Givers.CHARITIES,
                    Givers.SUPPLIERS,
                    Givers.DONORS)
            .flatMap(List::stream)
            .toList();

    private static final List<Organisation> JOINING = List.of(Hospitals.MAKESHIFT, Givers.TEA_HOUSE);

    private Region() {}

    /** Who founds its ledger; two more organisations join later. The data centre alone runs a node. */
    public static FoundingPlan foundingPlan() {
        return new FoundingPlan(FOUNDING.stream().map(Organisation::planned).toList());
    }

    /** The members of its ledger, those that join later included: whoever holds their vaults needs keys for all of them. */
    public static List<MemberId> members() {
        return organisations().stream().map(Organisation::member).toList();
    }

    /** Every organisation, those that join later included. */
    static List<Organisation> organisations() {
        return Stream.concat(FOUNDING.stream(), JOINING.stream()).toList();
    }

    /** Every place of the founding organisations. */
    static List<Site> sites() {
        List<Site> sites = new ArrayList<>(Handlers.DAILY_HALLS);
        sites.addAll(Handlers.CASE_HALLS);
        sites.addAll(Handlers.DEPOTS);
        Hospitals.FOUNDING.forEach(hospital -> sites.add(Site.storeOf(hospital)));
        return List.copyOf(sites);
    }
}
