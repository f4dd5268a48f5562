package baize.contracts.stock;

import baize.contracts.Key;
import baize.contracts.Table;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An index row: some of this lot lies at that place. What expires first stands first, what never does last. */
public record Shelved(LotId lot, Optional<LocalDate> expiry) {
    /** Key: place, item as it is now, expiry, lot. */
    public static final Table<Shelved> TABLE = new Table<>("shelf", Shelved.class);

    private static final String NEVER = "never";

    /** The lots of an item at a place, by expiry. */
    static List<Shelved> of(WorldState state, PlaceId place, ItemCode item) {
        return state.range(TABLE, place.value() + "/" + item.value() + "/", WorldState.RANGE_LIMIT).stream()
                .map(WorldState.Row::value)
                .toList();
    }

    static Write put(PlaceId place, Lot lot) {
        return Write.put(key(place, lot), new Shelved(lot.lot(), lot.expiry()));
    }

    static Write remove(PlaceId place, Lot lot) {
        return Write.remove(key(place, lot));
    }

    /** The index after a lot became another item, or expires on another day: at every place that has some of it. */
    static List<Write> moved(WorldState state, Lot before, Lot after) {
        List<Write> writes = new ArrayList<>();
        for (Balance balance : Stock.holders(state, before.lot())) {
            if (balance.quantity() > 0 && balance.account() instanceof Account.AtPlace(PlaceId place)) {
                writes.add(remove(place, before));
                writes.add(put(place, after));
            }
        }
        return writes;
    }

    private static Key<Shelved> key(PlaceId place, Lot lot) {
        return TABLE.key(
                place.value(),
                lot.item().value(),
                lot.expiry().map(LocalDate::toString).orElse(NEVER),
                lot.lot().value());
    }
}
