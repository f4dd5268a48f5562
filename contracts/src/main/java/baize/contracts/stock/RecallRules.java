package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.supply.ItemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A maker's lot is called back: every lot of it, wherever it is, and those that come later. One officer's word stops them at once, another
 * one's makes it final or lifts it. Who has goods of it stands in {@link Stock#holders}.
 */
final class RecallRules {
    /** Most lots that one command recalls or releases; given again, it takes the next ones. */
    static final int MAX_LOTS = 500;

    private RecallRules() {}

    static Decision recall(WorldState state, StockCommand.RecallMakerLot recall) {
        List<LotId> lots = lots(state, recall.item(), recall.makerLot(), false);
        boolean known = state.find(Recall.key(recall.item(), recall.makerLot())).isPresent();
        if (known && lots.isEmpty()) {
            return Decision.refuse(StockRefusal.NOTHING_TO_RECALL);
        }
        List<Event> events = new ArrayList<>();
        if (!known) {
            events.add(new StockEvent.MakerLotRecalled(recall.item(), recall.makerLot(), recall.reason()));
        }
        lots.stream().limit(MAX_LOTS).forEach(lot -> events.add(new StockEvent.LotRecalled(lot, recall.reason())));
        return Decision.accept(events);
    }

    static Decision decide(WorldState state, StockCommand.DecideRecall command, TransactionContext context) {
        Optional<Recall> found = state.find(Recall.key(command.item(), command.makerLot()));
        Optional<StockRefusal> no = Checks.when(found.isEmpty(), StockRefusal.NO_RECALL)
                .or(() -> Checks.when(found.orElseThrow().upheld().isPresent(), StockRefusal.LOT_RECALLED))
                .or(() -> Checks.when(
                        found.orElseThrow()
                                .recalled()
                                .officer()
                                .equals(context.signer().officer()),
                        StockRefusal.SAME_OFFICER));
        if (no.isPresent()) {
            return Decision.refuse(no.get());
        }
        if (command.upheld()) {
            return Decision.accept(new StockEvent.RecallUpheld(command.item(), command.makerLot()));
        }
        List<LotId> lots = lots(state, command.item(), command.makerLot(), true);
        List<Event> events = new ArrayList<>();
        events.add(new StockEvent.RecallLifted(command.item(), command.makerLot(), lots.size() <= MAX_LOTS));
        lots.stream().limit(MAX_LOTS).forEach(lot -> events.add(new StockEvent.LotRecallLifted(lot)));
        return Decision.accept(events);
    }

    static List<Write> recalled(StockEvent.MakerLotRecalled event, Stamp stamp) {
        return put(new Recall(event.item(), event.makerLot(), event.reason(), stamp, Optional.empty()));
    }

    static List<Write> upheld(WorldState state, StockEvent.RecallUpheld event, Stamp stamp) {
        Recall recall = state.find(Recall.key(event.item(), event.makerLot())).orElseThrow();
        return put(
                new Recall(recall.item(), recall.makerLot(), recall.reason(), recall.recalled(), Optional.of(stamp)));
    }

    static List<Write> lifted(StockEvent.RecallLifted event) {
        return event.whole() ? List.of(Write.remove(Recall.key(event.item(), event.makerLot()))) : List.of();
    }

    private static List<Write> put(Recall recall) {
        return List.of(Write.put(Recall.key(recall.item(), recall.makerLot()), recall));
    }

    /** The lots of a maker's lot that are recalled, or those that are not yet. */
    private static List<LotId> lots(WorldState state, ItemCode item, MakerLot makerLot, boolean recalled) {
        String path = item.value() + "/" + makerLot.path() + "/";
        return state.range(LotReference.BY_MAKER_LOT, path, WorldState.RANGE_LIMIT).stream()
                .map(row -> row.value().lot())
                .filter(lot -> recalled(state, lot) == recalled)
                .toList();
    }

    /** A lot of which it turns out that its maker's lot is recalled is recalled with the others. */
    static List<Event> ifKnown(WorldState state, Lot lot, ItemCode item, Optional<MakerLot> makerLot) {
        if (lot.status() == Lot.Status.RECALLED) {
            return List.of();
        }
        return makerLot.flatMap(known -> state.find(Recall.key(item, known)))
                .map(recall -> List.<Event>of(new StockEvent.LotRecalled(lot.lot(), recall.reason())))
                .orElse(List.of());
    }

    private static boolean recalled(WorldState state, LotId lot) {
        return state.find(Lot.TABLE.key(lot))
                .filter(row -> row.status() == Lot.Status.RECALLED)
                .isPresent();
    }
}
