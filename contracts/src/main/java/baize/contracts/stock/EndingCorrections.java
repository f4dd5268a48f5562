package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.stock.CorrectionRules.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Losses in need of a second officer, and entries of losses and uses that were too high: less is a correction, more another entry. */
final class EndingCorrections {
    private EndingCorrections() {}

    static Decision confirm(WorldState state, StockCommand.ConfirmLoss command, TransactionContext context) {
        Optional<Ending> found = own(state, command.lot(), command.loss(), context)
                .filter(ending -> ending.kind() == Ending.Kind.LOST && ending.quantity() > 0);
        if (found.isEmpty()) {
            return Decision.refuse(StockRefusal.ENTRY_UNKNOWN);
        }
        Ending loss = found.get();
        Account here = new Account.AtPlace(loss.place());
        Optional<StockRefusal> no = Checks.when(loss.booked(), StockRefusal.LOSS_CONFIRMED_ALREADY)
                .or(() -> Checks.when(
                        loss.entered().officer().equals(context.signer().officer()), StockRefusal.SAME_OFFICER))
                .or(() -> Checks.when(
                        loss.quantity() > Stock.balance(state, here, loss.lot()), StockRefusal.MORE_THAN_STOCK));
        if (no.isPresent()) {
            return Decision.refuse(no.get());
        }
        List<Event> events = new ArrayList<>();
        events.add(new StockEvent.LossConfirmed(loss.lot(), loss.position()));
        events.addAll(LossRules.moved(
                state,
                loss.place(),
                loss.lot(),
                loss.quantity(),
                loss.account(),
                StockEvent.Cause.LOSS,
                loss.happenedAt()));
        return Decision.accept(events, StockRefusal.TOO_MANY_PROMISES);
    }

    /** Goods that come back into stock take two officers, as does an entry that two have signed. */
    static Outcome outcome(WorldState state, StockCommand.CorrectEnding command, TransactionContext context) {
        Optional<Ending> found = own(state, command.lot(), command.corrects(), context);
        if (found.isEmpty()) {
            return Outcome.refused(StockRefusal.ENTRY_UNKNOWN);
        }
        Ending ending = found.get();
        long back = ending.quantity() - command.quantity();
        if (back <= 0) {
            return Outcome.refused(StockRefusal.NO_LESS_THAN_ENTERED);
        }
        List<Event> events = new ArrayList<>();
        events.add(new StockEvent.EndingCorrected(
                ending.lot(), command.corrects(), ending.quantity(), command.quantity(), command.reason()));
        if (ending.booked()) {
            events.add(new StockEvent.GoodsMoved(
                    ending.lot(),
                    state.find(Lot.TABLE.key(ending.lot())).orElseThrow().item(),
                    back,
                    ending.account(),
                    new Account.AtPlace(ending.place()),
                    StockEvent.Cause.CORRECTION,
                    context.time(),
                    Optional.of(command.corrects())));
        }
        return Outcome.of(ending.booked(), events);
    }

    /** The entry at this position, of this lot and of the signer's organisation. */
    private static Optional<Ending> own(WorldState state, LotId lot, long position, TransactionContext context) {
        return state.find(Ending.at(position))
                .filter(ending -> ending.lot().equals(lot))
                .filter(ending ->
                        ending.entered().member().equals(context.signer().member()));
    }
}
