package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.allocation.Shortfall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a lot really is: inspected once. A better item than declared stands in the books at once, and in doubt until another one looks. */
final class InspectionRules {
    private InspectionRules() {}

    static Decision inspect(WorldState state, StockCommand.InspectLot inspection, TransactionContext context) {
        Optional<Lot> found = state.find(Lot.TABLE.key(inspection.lot()));
        if (found.isEmpty()) {
            return Decision.refuse(StockRefusal.LOT_UNKNOWN);
        }
        Lot lot = found.get();
        Account.AtPlace here = new Account.AtPlace(inspection.place());
        long stock = Stock.balance(state, here, lot.lot());
        Optional<CounterBooking> booking = inspection.item().equals(lot.item())
                ? Optional.empty()
                : Optional.of(new CounterBooking(state, lot.lot()));
        Optional<StockRefusal> no = Checks.ownPlace(state, inspection.place(), context)
                .or(() -> Checks.when(lot.inspected().isPresent(), StockRefusal.ALREADY_INSPECTED))
                .or(() -> Checks.when(stock == 0, StockRefusal.LOT_NOT_HELD))
                .or(() -> Checks.approvedItem(state, inspection.item(), inspection.unfit()))
                .or(() -> Checks.sameUnit(state, lot.item(), inspection.item()))
                .or(() -> Checks.window(inspection.happenedAt(), lot, context))
                .or(() -> Checks.when(inspection.unfit().amount() > stock, StockRefusal.MORE_THAN_STOCK));
        if (no.isPresent()) {
            return Decision.refuse(no.get());
        }
        List<Event> events = new ArrayList<>();
        events.add(new StockEvent.LotInspected(inspection, lot.declared()));
        if (booking.isPresent()) {
            events.add(RegradeRules.regraded(
                    lot, inspection.item(), lot.graded(), StockCommand.CorrectionReason.WRONG_GRADE));
            events.addAll(booking.get().movements(lot, inspection.item(), lot.graded(), context.time()));
            events.addAll(Serves.regraded(state, lot, inspection.item()));
        }
        if (inspection.unfit().amount() > 0) {
            events.add(new StockEvent.GoodsMoved(
                    lot.lot(),
                    inspection.item(),
                    inspection.unfit().amount(),
                    here,
                    new Account.Damaged(context.signer().member()),
                    StockEvent.Cause.INSPECTION,
                    inspection.happenedAt(),
                    Optional.empty()));
            events.addAll(Serves.less(
                    state,
                    lot,
                    inspection.item(),
                    here.place(),
                    inspection.unfit().amount()));
            events.addAll(Shortfall.released(
                    state, here.place(), lot.lot(), inspection.unfit().amount()));
        }
        if (!RegradeRules.downgrade(state, lot.item(), inspection.item())) {
            events.add(new StockEvent.LotDoubted(lot.lot(), LotDoubt.BETTER_THAN_DECLARED));
        }
        events.addAll(RecallRules.ifKnown(state, lot, inspection.item(), inspection.makerLot()));
        return Decision.accept(
                events, booking.isPresent() ? StockRefusal.TOO_MANY_HOLDERS : StockRefusal.TOO_MANY_PROMISES);
    }
}
