package baize.contracts.stock;

import baize.contracts.Event;
import baize.contracts.WorldState;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.Gift;
import baize.contracts.donation.Target;
import baize.contracts.supply.Demand;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import java.time.Instant;
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

    /**
     * Every account of the lot by its path: who has it, used, lost or damaged it, and (below zero) where it came from. At most
     * {@link WorldState#RANGE_LIMIT}.
     */
    public static List<Balance> holders(WorldState state, LotId lot) {
        return state.range(Balance.BY_LOT, lot.value() + "/", WorldState.RANGE_LIMIT).stream()
                .map(WorldState.Row::value)
                .toList();
    }

    /** What follows for demands where a gift's offer is accepted: its goods that lie at its demand's own store count for it from now on. */
    public static List<Event> accepted(WorldState state, Gift gift) {
        if (!(gift.target() instanceof Target.OneDemand(var id))) {
            return List.of();
        }
        String hospital =
                state.find(Demand.TABLE.key(id)).orElseThrow().hospital().value();
        String path = gift.code().value() + "/" + hospital + "/";
        return state.range(LotReference.BY_GIFT, path, ArrivalRules.MAX_LOTS_OF_A_GIFT).stream()
                .map(row -> row.value().lot())
                .filter(lot -> state.find(DoubtedLot.TABLE.key(lot)).isEmpty())
                .flatMap(lot -> Serves.accepted(state, gift, LotChanges.the(state, lot)).stream())
                .toList();
    }

    /** The lots of a gift; each organisation has recorded at most 200 of them. */
    public static List<LotId> lots(WorldState state, DonationCode gift) {
        return state.range(LotReference.BY_GIFT, gift.value() + "/", WorldState.RANGE_LIMIT).stream()
                .map(row -> row.value().lot())
                .toList();
    }

    /** How much of a gift came in from outside, over all its lots, as counted. */
    public static long arrived(WorldState state, DonationCode gift) {
        return lots(state, gift).stream()
                .flatMap(lot -> state.find(Lot.TABLE.key(lot)).stream())
                .mapToLong(
                        lot -> -balance(state, new Account.Outside(lot.arrived().member()), lot.lot()))
                .reduce(0, Math::addExact);
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
                .map(row -> allocatable(row, now).or(() -> doubt(state, row)))
                .orElse(Optional.of(StockRefusal.LOT_UNKNOWN));
    }

    /**
     * The lots of the item at the place that may be allocated now, with free stock, by expiry: what expires first goes first, and a lot
     * without an expiry never expires. For all the lines of one command it is asked once.
     */
    public static List<Shelved> allocatable(WorldState state, PlaceId place, ItemCode item, Instant now) {
        return Shelved.of(state, place, item).stream()
                .filter(shelved -> free(state, place, shelved.lot()) > 0
                        && allocatable(state, place, shelved.lot(), now).isEmpty())
                .toList();
    }

    /** The row of an account and a lot, of nothing where there is none. */
    static Balance row(WorldState state, Account account, LotId lot) {
        return state.find(Balance.at(account, lot)).orElseGet(() -> new Balance(account, lot, 0, 0));
    }

    /** Whether somebody else must look first: at the lot, or at the offer that it came of. */
    static Optional<StockRefusal> doubt(WorldState state, Lot lot) {
        if (state.find(DoubtedLot.TABLE.key(lot.lot())).isPresent()) {
            return Optional.of(StockRefusal.LOT_DOUBTED);
        }
        return state.find(Gift.TABLE.key(lot.gift())).map(Gift::status).flatMap(status -> switch (status) {
            case OFFERED -> Optional.of(StockRefusal.OFFER_NOT_REVIEWED);
            case REJECTED, WITHDRAWN -> Optional.of(StockRefusal.OFFER_REJECTED);
            case ACCEPTED, ARRIVED -> Optional.empty();
        });
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
