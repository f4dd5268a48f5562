package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.Key;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Corrections of arrivals, inspections, losses and uses. What only makes the books stricter is entered by one officer's word; all else
 * waits for another officer of the organisation, and is judged again when that one confirms it.
 */
final class CorrectionRules {
    private CorrectionRules() {}

    /**
     * What a correction comes to.
     *
     * @param takesTwo whether nobody may enter it alone
     * @param events what entering it means
     */
    record Outcome(Optional<StockRefusal> refusal, boolean takesTwo, List<Event> events) {
        Outcome {
            events = List.copyOf(events);
        }

        static Outcome refused(StockRefusal why) {
            return new Outcome(Optional.of(why), false, List.of());
        }

        static Outcome of(boolean takesTwo, List<Event> events) {
            return new Outcome(Optional.empty(), takesTwo, events);
        }
    }

    static Decision correct(WorldState state, Correction correction, TransactionContext context) {
        Outcome outcome = outcome(state, correction, context);
        return outcome.refusal()
                .map(Decision::refuse)
                .orElseGet(() -> outcome.takesTwo()
                        ? Decision.accept(new StockEvent.CorrectionProposed(correction))
                        : Decision.accept(outcome.events(), StockRefusal.TOO_MANY_PROMISES));
    }

    static Decision confirm(WorldState state, StockCommand.ConfirmCorrection command, TransactionContext context) {
        Optional<ProposedCorrection> found = state.find(key(command.lot(), command.proposal()))
                .filter(row -> row.proposed().member().equals(context.signer().member()));
        if (found.isEmpty()) {
            return Decision.refuse(StockRefusal.CORRECTION_UNKNOWN);
        }
        if (found.get().proposed().officer().equals(context.signer().officer())) {
            return Decision.refuse(StockRefusal.SAME_OFFICER);
        }
        Outcome outcome = outcome(state, found.get().correction(), context);
        if (outcome.refusal().isPresent()) {
            return Decision.refuse(outcome.refusal().get());
        }
        List<Event> events = new ArrayList<>();
        events.add(new StockEvent.CorrectionConfirmed(command.lot(), command.proposal()));
        events.addAll(outcome.events());
        return Decision.accept(events, StockRefusal.TOO_MANY_PROMISES);
    }

    private static Outcome outcome(WorldState state, Correction correction, TransactionContext context) {
        return switch (correction) {
            case StockCommand.CorrectArrival c -> ArrivalCorrections.outcome(state, c, context);
            case StockCommand.CorrectInspection c -> InspectionCorrections.outcome(state, c, context);
            case StockCommand.CorrectEnding c -> EndingCorrections.outcome(state, c, context);
        };
    }

    static List<Write> proposed(StockEvent.CorrectionProposed event, Stamp stamp) {
        Correction correction = event.correction();
        return List.of(Write.put(key(correction.lot(), stamp.position()), new ProposedCorrection(correction, stamp)));
    }

    static List<Write> confirmed(StockEvent.CorrectionConfirmed event) {
        return List.of(Write.remove(key(event.lot(), event.proposal())));
    }

    private static Key<ProposedCorrection> key(LotId lot, long position) {
        return ProposedCorrection.key(lot, position);
    }
}
