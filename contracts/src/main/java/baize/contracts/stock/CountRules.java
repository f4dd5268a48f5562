package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.Key;
import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.allocation.Shortfall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts by two officers of one organisation. They agree when both found the same difference to the books as these stood at their
 * count: goods that came or went between the two counts (with an entry) disturb nothing, and a difference that was entered
 * meanwhile is not entered twice.
 */
final class CountRules {
    private CountRules() {}

    static Decision count(WorldState state, StockCommand.CountStock count, TransactionContext context) {
        Optional<StockRefusal> no = Checks.ownPlace(state, count.place(), context)
                .or(() -> Checks.known(state.find(Lot.TABLE.key(count.lot()))))
                .or(() -> Checks.when(state.find(key(count.count())).isPresent(), StockRefusal.COUNT_EXISTS));
        long booked = Stock.balance(state, new Account.AtPlace(count.place()), count.lot());
        return no.map(Decision::refuse).orElseGet(() -> Decision.accept(new StockEvent.StockCounted(count, booked)));
    }

    static Decision confirm(WorldState state, StockCommand.ConfirmCount second, TransactionContext context) {
        Optional<StockCount> found = state.find(key(second.count()));
        if (found.isEmpty()) {
            return Decision.refuse(StockRefusal.COUNT_UNKNOWN);
        }
        StockCount count = found.get();
        Optional<StockRefusal> no = Checks.when(
                        !count.first().member().equals(context.signer().member()), StockRefusal.COUNT_NOT_OWN)
                .or(() -> Checks.when(count.second().isPresent(), StockRefusal.COUNT_CLOSED))
                .or(() -> Checks.when(
                        count.first().officer().equals(context.signer().officer()), StockRefusal.SAME_OFFICER));
        if (no.isPresent()) {
            return Decision.refuse(no.get());
        }
        Account here = new Account.AtPlace(count.place());
        long booked = Stock.balance(state, here, count.lot());
        long difference = Math.subtractExact(second.counted(), booked);
        if (difference != count.counted() - count.booked()) {
            return Decision.accept(new StockEvent.CountDisputed(count.count(), count.counted(), second.counted()));
        }
        List<Event> events = new ArrayList<>();
        events.add(new StockEvent.CountConfirmed(count.count(), booked, second.counted(), second.reason()));
        if (difference != 0) {
            events.add(enter(state, count, difference, second.reason(), context));
            events.addAll(Shortfall.released(state, count.place(), count.lot(), Math.max(0, -difference)));
        }
        return Decision.accept(events, StockRefusal.TOO_MANY_PROMISES);
    }

    /** What is too much was found, what is missing is damaged or lost by its reason, and promises of it are released. */
    private static StockEvent.GoodsMoved enter(
            WorldState state,
            StockCount count,
            long difference,
            StockCommand.DifferenceReason reason,
            TransactionContext context) {
        MemberId member = context.signer().member();
        Account here = new Account.AtPlace(count.place());
        boolean found = difference > 0;
        boolean unfit = switch (reason) {
            case DAMAGE, EXPIRED -> true;
            case MISCOUNT, NOT_ENTERED, THEFT, MISLABELLED, UNKNOWN -> false;
        };
        Account missing = unfit ? new Account.Damaged(member) : new Account.Lost(member);
        StockEvent.Cause gone = unfit ? StockEvent.Cause.DAMAGE : StockEvent.Cause.LOSS;
        return new StockEvent.GoodsMoved(
                count.lot(),
                state.find(Lot.TABLE.key(count.lot())).orElseThrow().item(),
                Math.absExact(difference),
                found ? new Account.Found(member) : here,
                found ? here : missing,
                found ? StockEvent.Cause.FOUND : gone,
                context.time(),
                Optional.empty());
    }

    static List<Write> counted(StockEvent.StockCounted event, Stamp stamp) {
        StockCommand.CountStock count = event.count();
        return List.of(Write.put(
                key(count.count()),
                new StockCount(
                        count.count(),
                        count.place(),
                        count.lot(),
                        count.counted(),
                        event.booked(),
                        stamp,
                        Optional.empty())));
    }

    static List<Write> closed(WorldState state, CountId id, Stamp stamp) {
        StockCount count = state.find(key(id))
                .orElseThrow(() -> new IllegalStateException("No count " + id.value() + " to close"));
        return List.of(Write.put(
                key(id),
                new StockCount(
                        id,
                        count.place(),
                        count.lot(),
                        count.counted(),
                        count.booked(),
                        count.first(),
                        Optional.of(stamp))));
    }

    private static Key<StockCount> key(CountId count) {
        return StockCount.TABLE.key(count);
    }
}
