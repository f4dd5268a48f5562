package baize.contracts.stock;

import baize.contracts.Quantity;
import baize.contracts.Stamp;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.supply.PlaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What losses, uses and their corrections change in the rows of such entries. */
final class EndingChanges {
    private EndingChanges() {}

    static List<Write> lost(StockEvent.LossRecorded event, Stamp stamp) {
        StockCommand.RecordLoss loss = event.loss();
        Ending.Kind kind = switch (loss.kind()) {
            case LOST -> Ending.Kind.LOST;
            case DAMAGED -> Ending.Kind.DAMAGED;
        };
        return entered(loss.lot(), loss.place(), kind, loss.quantity(), loss.happenedAt(), stamp);
    }

    static List<Write> used(StockEvent.UseRecorded event, Stamp stamp) {
        StockCommand.RecordUse use = event.use();
        return entered(use.lot(), use.place(), Ending.Kind.USED, use.quantity(), use.happenedAt(), stamp);
    }

    static List<Write> confirmed(WorldState state, StockEvent.LossConfirmed event, Stamp stamp) {
        return put(the(state, event.loss()).confirmed(stamp));
    }

    static List<Write> corrected(WorldState state, StockEvent.EndingCorrected event) {
        return put(the(state, event.corrects()).corrected(event.after()));
    }

    private static List<Write> entered(
            LotId lot, PlaceId place, Ending.Kind kind, Quantity quantity, Instant happenedAt, Stamp stamp) {
        return put(
                new Ending(stamp.position(), lot, place, kind, quantity.amount(), happenedAt, stamp, Optional.empty()));
    }

    private static List<Write> put(Ending ending) {
        return List.of(Write.put(Ending.at(ending.position()), ending));
    }

    private static Ending the(WorldState state, long position) {
        return state.find(Ending.at(position))
                .orElseThrow(() -> new IllegalStateException("No loss or use was entered at " + position));
    }
}
