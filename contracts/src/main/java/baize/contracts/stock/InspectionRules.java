package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.Role;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.supply.ItemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a lot really is: inspected once by whoever received it, and corrected later as a second record. */
final class InspectionRules {
    private InspectionRules() {}

    static Decision inspect(WorldState state, StockCommand.InspectLot inspection, TransactionContext context) {
        Optional<Lot> found = state.find(Lot.TABLE.key(inspection.lot()));
        if (found.isEmpty()) {
            return Decision.refuse(StockRefusal.LOT_UNKNOWN);
        }
        Lot lot = found.get();
        Account.AtPlace here = new Account.AtPlace(lot.arrivedAt());
        long stock = Stock.balance(state, here, lot.lot());
        Optional<CounterBooking> booking = inspection.item().equals(lot.item())
                ? Optional.empty()
                : Optional.of(new CounterBooking(state, lot.lot()));
        Optional<StockRefusal> no = Checks.ownPlace(state, lot.arrivedAt(), context)
                .or(() -> Checks.when(lot.inspected().isPresent(), StockRefusal.ALREADY_INSPECTED))
                .or(() -> Checks.when(stock == 0, StockRefusal.LOT_NOT_HELD))
                .or(() -> Checks.approvedItem(state, inspection.item(), inspection.unfit()))
                .or(() -> Checks.sameUnit(state, lot.item(), inspection.item()))
                .or(() -> Checks.window(inspection.happenedAt(), context))
                .or(() -> Checks.when(inspection.unfit().amount() > stock, StockRefusal.MORE_THAN_STOCK))
                .or(() -> Checks.when(booking.isPresent() && !booking.get().fits(), StockRefusal.TOO_MANY_HOLDERS));
        if (no.isPresent()) {
            return Decision.refuse(no.get());
        }
        List<Event> events = new ArrayList<>();
        events.add(new StockEvent.LotInspected(inspection, lot.declared()));
        if (booking.isPresent()) {
            long arrival = lot.arrived().position();
            events.addAll(correct(
                    booking.get(),
                    lot,
                    inspection.item(),
                    arrival,
                    StockCommand.CorrectionReason.WRONG_GRADE,
                    context));
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
        }
        events.addAll(recallIfKnown(state, lot, inspection.item(), inspection.makerLot()));
        return Decision.accept(events);
    }

    static Decision regrade(WorldState state, StockCommand.RegradeLot regrade, TransactionContext context) {
        Optional<Lot> found = state.find(Lot.TABLE.key(regrade.lot()));
        if (found.isEmpty()) {
            return Decision.refuse(StockRefusal.LOT_UNKNOWN);
        }
        Lot lot = found.get();
        CounterBooking booking = new CounterBooking(state, lot.lot());
        Optional<StockRefusal> no = Checks.when(!mayCorrect(state, lot, context), StockRefusal.LOT_NOT_HELD)
                .or(() -> Checks.when(lot.inspected().isEmpty(), StockRefusal.NOT_INSPECTED))
                .or(() -> Checks.approved(state, regrade.item()))
                .or(() -> Checks.sameUnit(state, lot.item(), regrade.item()))
                .or(() -> Checks.when(regrade.item().equals(lot.item()), StockRefusal.SAME_ITEM))
                .or(() -> Checks.when(
                        regrade.corrects() < lot.arrived().position() || regrade.corrects() >= context.position(),
                        StockRefusal.CORRECTS_NOTHING))
                .or(() -> Checks.when(!booking.fits(), StockRefusal.TOO_MANY_HOLDERS));
        if (no.isPresent()) {
            return Decision.refuse(no.get());
        }
        List<Event> events =
                new ArrayList<>(correct(booking, lot, regrade.item(), regrade.corrects(), regrade.reason(), context));
        events.addAll(recallIfKnown(state, lot, regrade.item(), lot.makerLot()));
        return Decision.accept(events);
    }

    private static List<Event> correct(
            CounterBooking booking,
            Lot lot,
            ItemCode to,
            long corrects,
            StockCommand.CorrectionReason reason,
            TransactionContext context) {
        List<Event> events = new ArrayList<>();
        events.add(new StockEvent.LotRegraded(lot.lot(), lot.item(), to, corrects, reason));
        events.addAll(booking.movements(lot, to, corrects, context.time()));
        return events;
    }

    /** A lot of which it turns out that its maker's lot is recalled is recalled with the others. */
    private static List<Event> recallIfKnown(WorldState state, Lot lot, ItemCode item, Optional<MakerLot> makerLot) {
        if (lot.status() == Lot.Status.RECALLED) {
            return List.of();
        }
        return makerLot.flatMap(known -> state.find(Recall.key(item, known)))
                .map(recall -> List.<Event>of(new StockEvent.LotRecalled(lot.lot(), recall.reason())))
                .orElse(List.of());
    }

    /** Whoever first received the lot, whoever has some of it, and the reviewers of supplies. */
    private static boolean mayCorrect(WorldState state, Lot lot, TransactionContext context) {
        return context.signer().has(Role.SUPPLY_REVIEWER)
                || Checks.keeps(state, context.signer().member(), lot.arrivedAt())
                || Checks.holds(state, context.signer().member(), lot.lot());
    }
}
