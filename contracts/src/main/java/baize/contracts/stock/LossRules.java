package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import java.time.Instant;
import java.util.Optional;

/** Goods end at a place: lost, damaged or used. What was promised of them stays promised, and is missing. */
final class LossRules {
    private LossRules() {}

    static Decision lose(WorldState state, StockCommand.RecordLoss loss, TransactionContext context) {
        MemberId member = context.signer().member();
        Ending ending = switch (loss.kind()) {
            case LOST -> new Ending(new Account.Lost(member), StockEvent.Cause.LOSS, loss.happenedAt());
            case DAMAGED -> new Ending(new Account.Damaged(member), StockEvent.Cause.DAMAGE, loss.happenedAt());
        };
        return end(state, loss.place(), loss.lot(), loss.quantity(), ending, context);
    }

    static Decision use(WorldState state, StockCommand.RecordUse use, TransactionContext context) {
        boolean elsewhere = state.find(Place.TABLE.key(use.place()))
                .filter(place -> place.kind() != Place.Kind.HOSPITAL)
                .isPresent();
        if (elsewhere) {
            return Decision.refuse(StockRefusal.PLACE_NOT_HOSPITAL);
        }
        Account used = new Account.Used(context.signer().member());
        Ending ending = new Ending(used, StockEvent.Cause.USE, use.happenedAt());
        return end(state, use.place(), use.lot(), use.quantity(), ending, context);
    }

    /** What became of goods that leave a place for good. */
    private record Ending(Account to, StockEvent.Cause cause, Instant happenedAt) {}

    private static Decision end(
            WorldState state, PlaceId place, LotId id, Quantity quantity, Ending ending, TransactionContext context) {
        Optional<Lot> lot = state.find(Lot.TABLE.key(id));
        Account here = new Account.AtPlace(place);
        Optional<StockRefusal> no = Checks.ownPlace(state, place, context)
                .or(() -> Checks.known(lot))
                .or(() -> Checks.approvedItem(state, lot.orElseThrow().item(), quantity))
                .or(() -> Checks.when(quantity.amount() == 0, StockRefusal.NOTHING_COUNTED))
                .or(() -> Checks.window(ending.happenedAt, context))
                .or(() ->
                        Checks.when(quantity.amount() > Stock.balance(state, here, id), StockRefusal.MORE_THAN_STOCK));
        if (no.isPresent()) {
            return Decision.refuse(no.get());
        }
        return Decision.accept(new StockEvent.GoodsMoved(
                id,
                lot.orElseThrow().item(),
                quantity.amount(),
                here,
                ending.to,
                ending.cause,
                ending.happenedAt,
                Optional.empty()));
    }
}
