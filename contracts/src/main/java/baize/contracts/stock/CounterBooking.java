package baize.contracts.stock;

import baize.contracts.MemberId;
import baize.contracts.WorldState;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A lot turns out to be another item: everything that was ever entered of it is taken out of the books as the old item and entered
 * again as the new one.
 *
 * <p>Whoever has some of the lot (a place, a shipment, or the accounts of used, lost and damaged goods) gives it back, as the old
 * item, to where it came into the books: {@link Account.Outside} of the organisation that first received the lot, or
 * {@link Account.Found} of one that counted more than the papers said. The same goods then come from there again as the new item.
 * So every balance is afterwards what it was before, 'in' and 'found' of the old item come to nothing, and those of the new item
 * are what the old ones were. Goods go back to an account of the same organisation first, so that a surplus is undone where it
 * was found. {@link Totals} says how such a movement counts for each organisation.
 */
final class CounterBooking {
    private final List<Pair> pairs = new ArrayList<>();

    /** How much goes back from a holder to a source. */
    private record Pair(Account holder, Account source, long quantity) {}

    /** What an account still has to give or to take back. */
    private static final class Rest {
        private final Account account;
        private final Optional<MemberId> owner;
        private long quantity;

        private Rest(Account account, Optional<MemberId> owner, long quantity) {
            this.account = account;
            this.owner = owner;
            this.quantity = quantity;
        }
    }

    CounterBooking(WorldState state, LotId lot) {
        List<Rest> holders = new ArrayList<>();
        List<Rest> sources = new ArrayList<>();
        for (Balance balance : Stock.holders(state, lot)) {
            (balance.quantity() > 0 ? holders : sources)
                    .add(new Rest(
                            balance.account(), owner(state, balance.account()), Math.absExact(balance.quantity())));
        }
        match(holders, sources, true);
        match(holders, sources, false);
    }

    /** The movements: for each pair one back as the old item and one forth as the new. */
    List<StockEvent.GoodsMoved> movements(Lot lot, ItemCode to, long corrects, Instant now) {
        List<StockEvent.GoodsMoved> movements = new ArrayList<>();
        for (Pair pair : pairs) {
            movements.add(correction(lot.lot(), lot.item(), pair.quantity, pair.holder, pair.source, now, corrects));
            movements.add(correction(lot.lot(), to, pair.quantity, pair.source, pair.holder, now, corrects));
        }
        return movements;
    }

    private void match(List<Rest> holders, List<Rest> sources, boolean sameOwner) {
        for (Rest holder : holders) {
            for (Rest source : sources) {
                long quantity = Math.min(holder.quantity, source.quantity);
                if (quantity > 0 && (!sameOwner || holder.owner.equals(source.owner))) {
                    pairs.add(new Pair(holder.account, source.account, quantity));
                    holder.quantity -= quantity;
                    source.quantity -= quantity;
                }
            }
        }
    }

    private static StockEvent.GoodsMoved correction(
            LotId lot, ItemCode item, long quantity, Account from, Account to, Instant now, long corrects) {
        return new StockEvent.GoodsMoved(
                lot, item, quantity, from, to, StockEvent.Cause.CORRECTION, now, Optional.of(corrects));
    }

    /** Whose account it is; a shipment's is left open here, it is nobody's source. */
    private static Optional<MemberId> owner(WorldState state, Account account) {
        return switch (account) {
            case Account.Outside(MemberId member) -> Optional.of(member);
            case Account.Found(MemberId member) -> Optional.of(member);
            case Account.Used(MemberId member) -> Optional.of(member);
            case Account.Lost(MemberId member) -> Optional.of(member);
            case Account.Damaged(MemberId member) -> Optional.of(member);
            case Account.AtPlace(var place) ->
                state.find(Place.TABLE.key(place)).map(Place::member);
            case Account.InTransit ignored -> Optional.empty();
        };
    }
}
