package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.allocation.Shortfall;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goods end at a place: used, damaged, or lost. That goods are gone without a trace takes the word of two officers: the first one's
 * entry moves nothing. Promises of what is gone are released.
 */
final class LossRules {
    private LossRules() {}

    static Decision lose(WorldState state, StockCommand.RecordLoss loss, TransactionContext context) {
        Optional<StockRefusal> no =
                refusal(state, loss.place(), loss.lot(), loss.quantity(), loss.happenedAt(), context);
        if (no.isPresent()) {
            return Decision.refuse(no.get());
        }
        MemberId member = context.signer().member();
        List<Event> events = new ArrayList<>();
        events.add(new StockEvent.LossRecorded(loss));
        switch (loss.kind()) {
            case LOST -> {}
            case DAMAGED ->
                events.addAll(moved(
                        state,
                        loss.place(),
                        loss.lot(),
                        loss.quantity().amount(),
                        new Account.Damaged(member),
                        StockEvent.Cause.DAMAGE,
                        loss.happenedAt()));
        }
        return Decision.accept(events, StockRefusal.TOO_MANY_PROMISES);
    }

    static Decision use(WorldState state, StockCommand.RecordUse use, TransactionContext context) {
        boolean elsewhere = state.find(Place.TABLE.key(use.place()))
                .filter(place -> place.kind() != Place.Kind.HOSPITAL)
                .isPresent();
        Optional<StockRefusal> no = Checks.when(elsewhere, StockRefusal.PLACE_NOT_HOSPITAL)
                .or(() -> refusal(state, use.place(), use.lot(), use.quantity(), use.happenedAt(), context))
                .or(() -> Stock.doubt(state, LotChanges.the(state, use.lot())));
        if (no.isPresent()) {
            return Decision.refuse(no.get());
        }
        boolean recalled = state.find(Lot.TABLE.key(use.lot())).orElseThrow().status() == Lot.Status.RECALLED;
        List<Event> events = new ArrayList<>();
        events.add(new StockEvent.UseRecorded(use, recalled));
        events.addAll(moved(
                state,
                use.place(),
                use.lot(),
                use.quantity().amount(),
                new Account.Used(context.signer().member()),
                StockEvent.Cause.USE,
                use.happenedAt()));
        return Decision.accept(events, StockRefusal.TOO_MANY_PROMISES);
    }

    /** The movement of goods that end, and the promises that nothing stands behind any more. */
    static List<Event> moved(
            WorldState state,
            PlaceId place,
            LotId lot,
            long quantity,
            Account to,
            StockEvent.Cause cause,
            Instant happenedAt) {
        List<Event> events = new ArrayList<>();
        events.add(new StockEvent.GoodsMoved(
                lot,
                state.find(Lot.TABLE.key(lot)).orElseThrow().item(),
                quantity,
                new Account.AtPlace(place),
                to,
                cause,
                happenedAt,
                Optional.empty()));
        events.addAll(Shortfall.released(state, place, lot, quantity));
        return events;
    }

    private static Optional<StockRefusal> refusal(
            WorldState state,
            PlaceId place,
            LotId id,
            Quantity quantity,
            Instant happenedAt,
            TransactionContext context) {
        Optional<Lot> lot = state.find(Lot.TABLE.key(id));
        Account here = new Account.AtPlace(place);
        return Checks.ownPlace(state, place, context)
                .or(() -> Checks.known(lot))
                .or(() -> Checks.approvedItem(state, lot.orElseThrow().item(), quantity))
                .or(() -> Checks.when(quantity.amount() == 0, StockRefusal.NOTHING_COUNTED))
                .or(() -> Checks.window(happenedAt, lot.orElseThrow(), context))
                .or(() ->
                        Checks.when(quantity.amount() > Stock.balance(state, here, id), StockRefusal.MORE_THAN_STOCK));
    }
}
