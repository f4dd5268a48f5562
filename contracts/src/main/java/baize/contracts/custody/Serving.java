package baize.contracts.custody;

import baize.contracts.WorldState;
import baize.contracts.allocation.Grade;
import baize.contracts.custody.ShipmentLine.Share;
import baize.contracts.supply.Demand;
import java.util.ArrayList;
import java.util.List;

/** What the demands of a shipment get by what was counted: loss, damage and return open them again. */
final class Serving {
    private Serving() {}

    /** The lines with their shares as the counts of these lines make them. */
    static List<ShipmentLine> served(WorldState state, Purpose purpose, List<ShipmentLine> lines) {
        return switch (purpose) {
            case Purpose.Delivery _ ->
                lines.stream()
                        .map(line -> line.sharedBy(delivered(state, line)))
                        .toList();
            case Purpose.Return _ ->
                lines.stream()
                        .map(line -> line.sharedBy(takenBack(state, line)))
                        .toList();
            case Purpose.Transfer _ -> lines;
        };
    }

    /** The same after something missing was explained: a delivery has closed its promises, a return takes back what is gone. */
    static List<ShipmentLine> servedAfterSettlement(WorldState state, Purpose purpose, List<ShipmentLine> lines) {
        return purpose instanceof Purpose.Return ? served(state, purpose, lines) : lines;
    }

    /**
     * Each share gets what is usable up to its promise, in their order, and the last one what came beyond. What the receiver says is of a
     * grade that does not satisfy the demand serves it not at all; what the books say of the grade, {@link Delivered} counts.
     */
    private static List<Share> delivered(WorldState state, ShipmentLine line) {
        List<Share> shares = new ArrayList<>();
        long left = line.usable();
        int last = -1;
        for (Share share : line.shares()) {
            Demand demand = state.find(Demand.TABLE.key(share.demand())).orElseThrow();
            boolean serves = line.countedAs()
                    .filter(item -> !Grade.satisfies(state, item, demand))
                    .isEmpty();
            long part = serves ? Math.min(left, share.promised()) : 0;
            left -= part;
            last = serves ? shares.size() : last;
            shares.add(share.serving(part));
        }
        if (last >= 0) {
            Share share = shares.get(last);
            shares.set(last, share.serving(share.served() + left));
        }
        return shares;
    }

    /**
     * A return takes from its demand what the demand's hospital has no more: what came back, and what others than the hospital say was
     * lost on the way.
     */
    private static List<Share> takenBack(WorldState state, ShipmentLine line) {
        long gone = line.usable() + line.damaged() + line.settled() - line.bySender();
        return line.shares().stream()
                .map(share -> {
                    long got = state.find(Delivered.TABLE.key(share.demand(), line.lot()))
                            .map(Delivered::quantity)
                            .orElse(0L);
                    return share.serving(-Math.min(gone, got - share.served()));
                })
                .toList();
    }
}
