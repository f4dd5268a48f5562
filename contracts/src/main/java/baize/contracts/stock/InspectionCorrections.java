package baize.contracts.stock;

import baize.contracts.Event;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.stock.CorrectionRules.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an inspection entered of the maker's lot and the expiry was another: by the organisation that inspected, and by two officers of
 * it unless the goods only expire sooner. A lot may be recalled by that, or turn out not to be: then it is doubted until a reviewer has looked.
 */
final class InspectionCorrections {
    private InspectionCorrections() {}

    static Outcome outcome(WorldState state, StockCommand.CorrectInspection command, TransactionContext context) {
        Optional<Lot> found = state.find(Lot.TABLE.key(command.lot()));
        if (found.isEmpty()) {
            return Outcome.refused(StockRefusal.LOT_UNKNOWN);
        }
        Lot lot = found.get();
        if (lot.inspected().isEmpty()) {
            return Outcome.refused(StockRefusal.NOT_INSPECTED);
        }
        Optional<StockRefusal> no = Checks.when(
                        !lot.inspected().get().member().equals(context.signer().member()), StockRefusal.LOT_NOT_HELD)
                .or(() -> Checks.when(
                        command.corrects() != lot.inspected().get().position(), StockRefusal.CORRECTS_ANOTHER_RECORD))
                .or(() -> Checks.when(
                        command.makerLot().equals(lot.makerLot())
                                && command.expiry().equals(lot.expiry()),
                        StockRefusal.SAME_AS_ENTERED));
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        List<Event> events = new ArrayList<>();
        events.add(new StockEvent.InspectionCorrected(command));
        events.addAll(RecallRules.ifKnown(state, lot, lot.item(), command.makerLot()));
        boolean anotherMakerLot = !command.makerLot().equals(lot.makerLot());
        if (lot.status() == Lot.Status.RECALLED && anotherMakerLot && !recalled(state, lot, command.makerLot())) {
            events.add(new StockEvent.LotRecallLifted(lot.lot()));
            events.add(new StockEvent.LotDoubted(lot.lot(), LotDoubt.LEFT_RECALL));
        }
        return Outcome.of(!onlySooner(lot, command), events);
    }

    private static boolean onlySooner(Lot lot, StockCommand.CorrectInspection command) {
        LocalDate before = lot.expiry().orElse(LocalDate.MAX);
        LocalDate after = command.expiry().orElse(LocalDate.MAX);
        return command.makerLot().equals(lot.makerLot()) && after.isBefore(before);
    }

    private static boolean recalled(WorldState state, Lot lot, Optional<MakerLot> makerLot) {
        return makerLot.flatMap(known -> state.find(Recall.key(lot.item(), known)))
                .isPresent();
    }

    static List<Write> corrected(WorldState state, StockEvent.InspectionCorrected event) {
        StockCommand.CorrectInspection correction = event.correction();
        Lot lot = state.find(Lot.TABLE.key(correction.lot())).orElseThrow();
        return LotChanges.replaced(state, lot, lot.labelled(correction.makerLot(), correction.expiry()));
    }
}
