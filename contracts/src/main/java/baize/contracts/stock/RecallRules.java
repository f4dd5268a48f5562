package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.Stamp;
import baize.contracts.Table;
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
    /** Most lots that one command recalls or releases; given again, it takes the next ones. Each makes at most two events. */
    static final int MAX_LOTS = 450;

    private RecallRules() {}

    static Decision recall(WorldState state, StockCommand.RecallMakerLot recall) {
        List<LotId> lots = lots(state, LotReference.BY_MAKER_LOT, recall.item(), recall.makerLot());
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
        List<LotId> lots = lots(state, LotReference.BY_RECALL, command.item(), command.makerLot());
        List<Event> events = new ArrayList<>();
        events.add(new StockEvent.RecallLifted(command.item(), command.makerLot(), lots.size() <= MAX_LOTS));
        lots.stream().limit(MAX_LOTS).forEach(lot -> events.addAll(lifted(state, LotChanges.the(state, lot), command)));
        return Decision.accept(events);
    }

    /** Where the lot was found to be of another item or maker's lot since, and that one is recalled, it stays so by that recall. */
    private static List<Event> lifted(WorldState state, Lot lot, StockCommand.DecideRecall command) {
        List<Event> events = new ArrayList<>();
        events.add(new StockEvent.LotRecallLifted(lot.lot()));
        boolean same = lot.item().equals(command.item()) && lot.makerLot().equals(Optional.of(command.makerLot()));
        lot.makerLot()
                .filter(_ -> !same)
                .flatMap(makerLot -> state.find(Recall.key(lot.item(), makerLot)))
                .ifPresent(other -> events.add(new StockEvent.LotRecalled(lot.lot(), other.reason())));
        return events;
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

    /** Lots of a maker's lot, by the index of those that are recalled or of those that are not; one more than a command takes. */
    private static List<LotId> lots(WorldState state, Table<LotReference> index, ItemCode item, MakerLot makerLot) {
        String path = item.value() + "/" + makerLot.path() + "/";
        return state.range(index, path, MAX_LOTS + 1).stream()
                .map(row -> row.value().lot())
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
}
