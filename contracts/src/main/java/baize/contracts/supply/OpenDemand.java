package baize.contracts.supply;

import baize.contracts.Key;
import baize.contracts.Table;

/** A demand that is open: an index to find doubled ones. */
public record OpenDemand(DemandId demand) {
    /** Key: place, item, use, demand. */
    public static final Table<OpenDemand> TABLE = new Table<>("open-demand", OpenDemand.class);

    static Key<OpenDemand> of(Demand demand) {
        return new Key<>(
                TABLE,
                pathOf(demand.place(), demand.item(), demand.use())
                        + demand.demand().value());
    }

    /** The start of the paths under which the open demand of one place, item and use stands. */
    static String pathOf(PlaceId place, ItemCode item, Use use) {
        return place.value() + "/" + item.value() + "/" + use + "/";
    }
}
