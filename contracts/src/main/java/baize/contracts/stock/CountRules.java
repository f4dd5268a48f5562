package baize.contracts.stock;

import baize.contracts.Key;
import baize.contracts.Stamp;
import baize.contracts.WorldState;
import baize.contracts.Write;
import java.util.List;
import java.util.Optional;

/** Counts by two officers of one organisation. */
final class CountRules {
    private CountRules() {}

    static List<Write> counted(StockEvent.StockCounted event, Stamp stamp) {
        StockCommand.CountStock count = event.count();
        return List.of(Write.put(
                key(count.count()),
                new StockCount(
                        count.count(),
                        count.place(),
                        count.lot(),
                        count.counted(),
                        event.booked(),
                        stamp,
                        Optional.empty())));
    }

    static List<Write> closed(WorldState state, CountId id, Stamp stamp) {
        StockCount count = state.find(key(id))
                .orElseThrow(() -> new IllegalStateException("No count " + id.value() + " to close"));
        return List.of(Write.put(
                key(id),
                new StockCount(
                        id,
                        count.place(),
                        count.lot(),
                        count.counted(),
                        count.booked(),
                        count.first(),
                        Optional.of(stamp))));
    }

    private static Key<StockCount> key(CountId count) {
        return StockCount.TABLE.key(count);
    }
}
