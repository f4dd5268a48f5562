package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.Role;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.supply.Item;
import baize.contracts.supply.ItemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a lot is, corrected after its inspection as a second record. One officer may say that it is no better than the books have it. */
final class RegradeRules {
    private RegradeRules() {}

    static Decision regrade(WorldState state, StockCommand.RegradeLot regrade, TransactionContext context) {
        Optional<Lot> found = state.find(Lot.TABLE.key(regrade.lot()));
        if (found.isEmpty()) {
            return Decision.refuse(StockRefusal.LOT_UNKNOWN);
        }
        Lot lot = found.get();
        CounterBooking booking = new CounterBooking(state, lot.lot());
        Optional<StockRefusal> no = refusal(state, lot, regrade.item(), regrade.corrects(), context)
                .or(() -> Checks.when(!downgrade(state, lot.item(), regrade.item()), StockRefusal.UPGRADE_TAKES_TWO));
        if (no.isPresent()) {
            return Decision.refuse(no.get());
        }
        return Decision.accept(
                events(state, booking, lot, regrade.item(), regrade.corrects(), regrade.reason(), context),
                StockRefusal.TOO_MANY_HOLDERS);
    }

    /** What speaks against this signer correcting the lot to this item, better or worse. */
    static Optional<StockRefusal> refusal(
            WorldState state, Lot lot, ItemCode to, long corrects, TransactionContext context) {
        return Checks.when(!mayCorrect(state, lot, context), StockRefusal.LOT_NOT_HELD)
                .or(() -> Checks.when(lot.inspected().isEmpty(), StockRefusal.NOT_INSPECTED))
                .or(() -> Checks.approved(state, to))
                .or(() -> Checks.sameUnit(state, lot.item(), to))
                .or(() -> Checks.when(to.equals(lot.item()), StockRefusal.SAME_ITEM))
                .or(() -> Checks.when(corrects != lot.graded(), StockRefusal.CORRECTS_NOTHING));
    }

    /** Whether goods that turn out to be {@code to} may do nothing that they were not permitted as {@code from}. */
    static boolean downgrade(WorldState state, ItemCode from, ItemCode to) {
        Item before = state.find(Item.TABLE.key(from)).orElseThrow();
        Item after = state.find(Item.TABLE.key(to)).orElseThrow();
        return after.permitsNoMoreThan(before);
    }

    /** The correction, its movements, and what follows of it. */
    static List<Event> events(
            WorldState state,
            CounterBooking booking,
            Lot lot,
            ItemCode to,
            long corrects,
            StockCommand.CorrectionReason reason,
            TransactionContext context) {
        List<Event> events = new ArrayList<>();
        events.add(regraded(lot, to, corrects, reason));
        events.addAll(booking.movements(lot, to, corrects, context.time()));
        events.addAll(Serves.regraded(state, lot, to));
        events.addAll(RecallRules.ifKnown(state, lot, to, lot.makerLot()));
        return events;
    }

    static StockEvent.LotRegraded regraded(Lot lot, ItemCode to, long corrects, StockCommand.CorrectionReason reason) {
        return new StockEvent.LotRegraded(lot.lot(), lot.item(), to, corrects, reason);
    }

    /** Whoever first received the lot, whoever has some of it, and the reviewers of supplies. */
    private static boolean mayCorrect(WorldState state, Lot lot, TransactionContext context) {
        return context.signer().has(Role.SUPPLY_REVIEWER)
                || Checks.keeps(state, context.signer().member(), lot.arrivedAt())
                || Checks.holds(state, context.signer().member(), lot.lot());
    }
}
