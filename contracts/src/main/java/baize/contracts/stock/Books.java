package baize.contracts.stock;

import baize.contracts.Stamp;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import java.util.ArrayList;
import java.util.List;

/** What a movement or a promise changes in the balances, which stand in two tables with the same rows. */
final class Books {
    private Books() {}

    static List<Write> moved(WorldState state, StockEvent.GoodsMoved moved, Stamp stamp) {
        List<Write> writes = new ArrayList<>();
        shelve(writes, state, moved.from(), moved.lot(), Math.negateExact(moved.quantity()));
        shelve(writes, state, moved.to(), moved.lot(), moved.quantity());
        add(writes, state, moved.from(), moved.lot(), Math.negateExact(moved.quantity()), 0);
        add(writes, state, moved.to(), moved.lot(), moved.quantity(), 0);
        if (moved.to() instanceof Account.AtPlace(var place)) {
            state.find(Place.TABLE.key(place))
                    .ifPresent(row -> keeps(writes, state, new LotKeeper(moved.lot(), row.member(), stamp)));
        }
        return writes;
    }

    static List<Write> reserved(WorldState state, StockEvent.StockReserved reserved) {
        List<Write> writes = new ArrayList<>();
        add(writes, state, reserved.at(), reserved.lot(), 0, reserved.quantity());
        return writes;
    }

    private static void add(
            List<Write> writes, WorldState state, Account account, LotId lot, long quantity, long reserved) {
        Balance before = Stock.row(state, account, lot);
        Balance after = new Balance(
                account, lot, Math.addExact(before.quantity(), quantity), Math.addExact(before.reserved(), reserved));
        var atAccount = Balance.at(account, lot);
        var byLot = Balance.BY_LOT.key(lot.value(), account.path());
        if (after.quantity() == 0 && after.reserved() == 0) {
            writes.add(Write.remove(atAccount));
            writes.add(Write.remove(byLot));
        } else {
            writes.add(Write.put(atAccount, after));
            writes.add(Write.put(byLot, after));
        }
    }

    /** The first pieces of a lot at a place put it onto the shelf, the last ones take it off. */
    private static void shelve(List<Write> writes, WorldState state, Account account, LotId lot, long change) {
        if (!(account instanceof Account.AtPlace(PlaceId place))) {
            return;
        }
        long before = Stock.balance(state, account, lot);
        boolean was = before > 0;
        boolean is = before + change > 0;
        if (was != is) {
            writes.add(Write.put(
                    PlaceLoad.TABLE.key(place), new PlaceLoad(place, PlaceLoad.of(state, place) + (is ? 1 : -1))));
            state.find(Lot.TABLE.key(lot))
                    .ifPresent(row -> writes.add(is ? Shelved.put(place, row) : Shelved.remove(place, row)));
        }
    }

    private static void keeps(List<Write> writes, WorldState state, LotKeeper keeper) {
        if (state.find(keeper.key()).isEmpty()) {
            writes.add(Write.put(keeper.key(), keeper));
        }
    }
}
