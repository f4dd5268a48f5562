package baize.contracts.stock;

import baize.contracts.Key;
import baize.contracts.Stamp;
import baize.contracts.WorldState;
import baize.contracts.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the events of a lot change in its row and in the indexes that name it. */
final class LotChanges {
    private LotChanges() {}

    static List<Write> arrived(StockEvent.LotArrived event, Stamp stamp) {
        StockCommand.RecordArrival arrival = event.arrival();
        Lot lot = new Lot(
                arrival.lot(),
                arrival.gift(),
                arrival.place(),
                arrival.declared(),
                arrival.declared(),
                stamp.position(),
                Optional.empty(),
                Optional.empty(),
                arrival.originRisk(),
                event.holdUntil(),
                event.holdUntil(),
                List.of(),
                Lot.Status.ARRIVED,
                arrival.happenedAt(),
                stamp,
                Optional.empty());
        LotReference reference = new LotReference(lot.lot());
        return List.of(
                put(lot),
                Write.put(LotReference.BY_GIFT.key(lot.gift(), stamp.member(), lot.lot()), reference),
                Write.put(LotReference.BY_ITEM.key(lot.item(), lot.lot()), reference));
    }

    static List<Write> inspected(WorldState state, StockEvent.LotInspected event, Stamp stamp) {
        Lot before = the(state, event.inspection().lot());
        Lot lot = before.inspected(
                event.inspection().makerLot(), event.inspection().expiry(), stamp);
        List<Write> writes = new ArrayList<>(Shelved.moved(state, before, lot));
        writes.add(put(lot));
        byMakerLot(lot).ifPresent(key -> writes.add(Write.put(key, new LotReference(lot.lot()))));
        return writes;
    }

    static List<Write> regraded(WorldState state, StockEvent.LotRegraded event, Stamp stamp) {
        Lot before = the(state, event.lot());
        Lot after = before.regraded(event.to(), stamp.position());
        LotReference reference = new LotReference(after.lot());
        List<Write> writes = new ArrayList<>(Shelved.moved(state, before, after));
        writes.add(put(after));
        writes.add(Write.remove(Upgrade.TABLE.key(event.lot())));
        writes.add(Write.remove(LotReference.BY_ITEM.key(before.item(), before.lot())));
        writes.add(Write.put(LotReference.BY_ITEM.key(after.item(), after.lot()), reference));
        byMakerLot(before).ifPresent(key -> writes.add(Write.remove(key)));
        byMakerLot(after).ifPresent(key -> writes.add(Write.put(key, reference)));
        return writes;
    }

    /** The row of a lot whose maker's lot or expiry may be another now, and the indexes that name them. */
    static List<Write> replaced(WorldState state, Lot before, Lot after) {
        List<Write> writes = new ArrayList<>(Shelved.moved(state, before, after));
        writes.add(put(after));
        byMakerLot(before).ifPresent(key -> writes.add(Write.remove(key)));
        byMakerLot(after).ifPresent(key -> writes.add(Write.put(key, new LotReference(after.lot()))));
        return writes;
    }

    static List<Write> treated(WorldState state, StockEvent.LotTreated event) {
        return List.of(put(the(state, event.lot()).treated(event.treatment())));
    }

    /** By the recall of what the lot is now. */
    static List<Write> recalled(WorldState state, StockEvent.LotRecalled event) {
        Lot lot = the(state, event.lot());
        LotRecall recall = new LotRecall(lot.lot(), lot.item(), lot.makerLot().orElseThrow());
        List<Write> writes = new ArrayList<>();
        byMakerLot(lot).ifPresent(key -> writes.add(Write.remove(key)));
        writes.add(Write.put(byRecall(recall), new LotReference(lot.lot())));
        writes.add(Write.put(LotRecall.TABLE.key(lot.lot()), recall));
        writes.add(put(lot.withStatus(Lot.Status.RECALLED)));
        return writes;
    }

    /** A lot that somebody had blocked as well is blocked again. */
    static List<Write> recallLifted(WorldState state, StockEvent.LotRecallLifted event) {
        Lot lot = the(state, event.lot());
        boolean blocked = state.find(LotBlock.TABLE.key(lot.lot())).isPresent();
        Lot now = lot.withStatus(blocked ? Lot.Status.BLOCKED : lot.unblockedStatus());
        List<Write> writes = new ArrayList<>();
        state.find(LotRecall.TABLE.key(lot.lot())).ifPresent(recall -> writes.add(Write.remove(byRecall(recall))));
        writes.add(Write.remove(LotRecall.TABLE.key(lot.lot())));
        byMakerLot(now).ifPresent(key -> writes.add(Write.put(key, new LotReference(lot.lot()))));
        writes.add(put(now));
        return writes;
    }

    private static Key<LotReference> byRecall(LotRecall recall) {
        return LotReference.BY_RECALL.key(
                recall.item().value(), recall.makerLot().path(), recall.lot().value());
    }

    private static Optional<Key<LotReference>> byMakerLot(Lot lot) {
        return lot.makerLot()
                .filter(makerLot -> lot.status() != Lot.Status.RECALLED)
                .map(makerLot -> LotReference.BY_MAKER_LOT.key(
                        lot.item().value(), makerLot.path(), lot.lot().value()));
    }

    static Write put(Lot lot) {
        return Write.put(Lot.TABLE.key(lot.lot()), lot);
    }

    static Lot the(WorldState state, LotId lot) {
        return state.find(Lot.TABLE.key(lot))
                .orElseThrow(() -> new IllegalStateException("No lot " + lot.value() + " to change"));
    }
}
