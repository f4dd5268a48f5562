package baize.contracts.stock;

import baize.contracts.Table;
import baize.contracts.WorldState;
import baize.contracts.supply.PlaceId;

/** How many lots lie at a place. */
public record PlaceLoad(PlaceId place, long lots) {
    /** Key: place. */
    public static final Table<PlaceLoad> TABLE = new Table<>("place-load", PlaceLoad.class);

    /**
     * Most lots at a place before it takes in no further one by an arrival. Receipts are never refused; what stays free below {@link
     * WorldState#RANGE_LIMIT} is for them, so that what lies at a place is always read whole.
     */
    public static final long MAX_LOTS = 9_000;

    static long of(WorldState state, PlaceId place) {
        return state.find(TABLE.key(place)).map(PlaceLoad::lots).orElse(0L);
    }
}
