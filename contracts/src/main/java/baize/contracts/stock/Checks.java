package baize.contracts.stock;

import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.TransactionContext;
import baize.contracts.UnitCode;
import baize.contracts.WorldState;
import baize.contracts.supply.Item;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Questions that several rules of this area ask. An answer is the refusal, or empty where all is well. */
final class Checks {
    /** How far a signer's clock may be ahead of the ledger's. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    /** How late something may be entered. */
    static final Duration BACK = Duration.ofDays(30);

    private Checks() {}

    static Optional<StockRefusal> when(boolean refused, StockRefusal why) {
        return refused ? Optional.of(why) : Optional.empty();
    }

    /** The place exists, belongs to the signer's organisation and is approved. */
    static Optional<StockRefusal> ownPlace(WorldState state, PlaceId place, TransactionContext context) {
        Optional<Place> row = state.find(Place.TABLE.key(place));
        if (row.isEmpty()) {
            return Optional.of(StockRefusal.PLACE_UNKNOWN);
        }
        return when(!row.get().member().equals(context.signer().member()), StockRefusal.PLACE_NOT_OWN)
                .or(() -> when(!row.get().usable(), StockRefusal.PLACE_NOT_APPROVED));
    }

    /** The catalogue has the item, and it is approved. */
    static Optional<StockRefusal> approved(WorldState state, ItemCode item) {
        boolean approved = state.find(Item.TABLE.key(item)).filter(Item::usable).isPresent();
        return when(!approved, StockRefusal.ITEM_NOT_APPROVED);
    }

    /** The item is approved, and the quantity is in its base unit. */
    static Optional<StockRefusal> approvedItem(WorldState state, ItemCode item, Quantity quantity) {
        return approved(state, item).or(() -> when(unit(state, item) != quantity.unit(), StockRefusal.UNIT_DIFFERS));
    }

    /** Both items are counted in the same unit; goods cannot be corrected into something that is counted otherwise. */
    static Optional<StockRefusal> sameUnit(WorldState state, ItemCode one, ItemCode other) {
        return when(unit(state, one) != unit(state, other), StockRefusal.UNIT_DIFFERS);
    }

    private static UnitCode unit(WorldState state, ItemCode item) {
        return state.find(Item.TABLE.key(item)).orElseThrow().unit();
    }

    /** The signer's time is at most 5 minutes ahead of the ledger's and at most 30 days behind it. */
    static Optional<StockRefusal> window(Instant happenedAt, TransactionContext context) {
        return when(
                happenedAt.isAfter(context.time().plus(AHEAD))
                        || happenedAt.isBefore(context.time().minus(BACK)),
                StockRefusal.TIME_OUTSIDE_WINDOW);
    }

    /** As {@link #window}, and nothing happens to a lot before it came, but for clocks that differ. */
    static Optional<StockRefusal> window(Instant happenedAt, Lot lot, TransactionContext context) {
        return window(happenedAt, context)
                .or(() -> when(happenedAt.plus(AHEAD).isBefore(lot.happenedAt()), StockRefusal.BEFORE_ARRIVAL));
    }

    static Optional<StockRefusal> known(Optional<Lot> lot) {
        return when(lot.isEmpty(), StockRefusal.LOT_UNKNOWN);
    }

    /** Whether the organisation has some of the lot at a place of its own now. */
    static boolean holds(WorldState state, MemberId member, LotId lot) {
        return Stock.holders(state, lot).stream()
                .anyMatch(balance -> balance.quantity() > 0
                        && balance.account() instanceof Account.AtPlace(PlaceId place)
                        && keeps(state, member, place));
    }

    /** Whether the organisation keeps this place. */
    static boolean keeps(WorldState state, MemberId member, PlaceId place) {
        return state.find(Place.TABLE.key(place))
                .filter(row -> row.member().equals(member))
                .isPresent();
    }
}
