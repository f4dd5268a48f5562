package baize.contracts.stock;

import baize.contracts.WorldState;
import baize.contracts.donation.DonationCode;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What lies where: questions to the books that rules of every area ask. Pure.
 *
 * <pre>{@code
 * long left = Stock.free(state, place, lot);
 * Optional<StockRefusal> no = Stock.allocatable(state, place, lot, context.time());
 * }</pre>
 */
public final class Stock {
    private Stock() {}

    /** How much of the lot the account holds, in the item's unit; negative only where goods come from. */
    public static long balance(WorldState state, Account account, LotId lot) {
        return row(state, account, lot).quantity();
    }

    /** How much of the lot at the place is neither promised nor gone; never below zero. */
    public static long free(WorldState state, PlaceId place, LotId lot) {
        return row(state, new Account.AtPlace(place), lot).free();
    }

    /** Every lot with stock or promises at the place, by lot; at most {@link WorldState#RANGE_LIMIT}. */
    public static List<Balance> at(WorldState state, PlaceId place) {
        return state.range(Balance.TABLE, new Account.AtPlace(place).path() + "/", WorldState.RANGE_LIMIT).stream()
                .map(WorldState.Row::value)
                .toList();
    }

    /**
     * Every account of the lot by its path: who has it, used, lost or damaged it, and (below zero) where it came from. At most
     * {@link WorldState#RANGE_LIMIT}.
     */
    public static List<Balance> holders(WorldState state, LotId lot) {
        return state.range(Balance.BY_LOT, lot.value() + "/", WorldState.RANGE_LIMIT).stream()
                .map(WorldState.Row::value)
                .toList();
    }

    /** The lots of a gift; a gift has at most 200. */
    public static List<LotId> lots(WorldState state, DonationCode gift) {
        return state.range(LotReference.BY_GIFT, gift.value() + "/", WorldState.RANGE_LIMIT).stream()
                .map(row -> row.value().lot())
                .toList();
    }

    /** Why the stock of the lot at the place may not be allocated or packed now; empty where it may. */
    public static Optional<StockRefusal> allocatable(WorldState state, PlaceId place, LotId lot, Instant now) {
        return allocatable(state, lot, now).or(() -> LotStops.at(state, place, lot, now));
    }

    /** Why the stock of the lot at the place stands still now: recalled, blocked or held; empty where it does not. */
    public static Optional<StockRefusal> stopped(WorldState state, PlaceId place, LotId lot, Instant now) {
        return state.find(Lot.TABLE.key(lot))
                .flatMap(row -> stopped(row, now))
                .or(() -> LotStops.at(state, place, lot, now));
    }

    /** Why no stock of the lot may be allocated or packed now, wherever it is; empty where some may. */
    public static Optional<StockRefusal> allocatable(WorldState state, LotId lot, Instant now) {
        return state.find(Lot.TABLE.key(lot))
                .map(row -> allocatable(row, now))
                .orElse(Optional.of(StockRefusal.LOT_UNKNOWN));
    }

    /**
     * The lots of the item at the place that should go before this one: with free stock, allocatable now, and an earlier expiry.
     * A lot without an expiry never expires.
     */
    public static List<LotId> soonerToExpire(WorldState state, PlaceId place, ItemCode item, LotId lot, Instant now) {
        LocalDate limit = state.find(Lot.TABLE.key(lot)).flatMap(Lot::expiry).orElse(LocalDate.MAX);
        return at(state, place).stream()
                .filter(balance -> balance.free() > 0 && !balance.lot().equals(lot))
                .flatMap(balance -> state.find(Lot.TABLE.key(balance.lot())).stream())
                .filter(other -> other.item().equals(item)
                        && other.expiry().orElse(LocalDate.MAX).isBefore(limit)
                        && allocatable(state, place, other.lot(), now).isEmpty())
                .map(Lot::lot)
                .toList();
    }

    /** The row of an account and a lot, of nothing where there is none. */
    static Balance row(WorldState state, Account account, LotId lot) {
        return state.find(Balance.at(account, lot)).orElseGet(() -> new Balance(account, lot, 0, 0));
    }

    private static Optional<StockRefusal> allocatable(Lot lot, Instant now) {
        if (lot.status() == Lot.Status.ARRIVED) {
            return Optional.of(StockRefusal.NOT_INSPECTED);
        }
        return stopped(lot, now)
                .or(() -> lot.expiredAt(now) ? Optional.of(StockRefusal.LOT_EXPIRED) : Optional.empty());
    }

    private static Optional<StockRefusal> stopped(Lot lot, Instant now) {
        return switch (lot.status()) {
            case RECALLED -> Optional.of(StockRefusal.LOT_RECALLED);
            case BLOCKED -> Optional.of(StockRefusal.LOT_BLOCKED);
            case ARRIVED, INSPECTED -> lot.heldAt(now) ? Optional.of(StockRefusal.LOT_HELD) : Optional.empty();
        };
    }
}
