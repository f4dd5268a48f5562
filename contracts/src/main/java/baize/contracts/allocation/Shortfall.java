package baize.contracts.allocation;

import baize.contracts.Event;
import baize.contracts.WorldState;
import baize.contracts.allocation.Allocation.Line;
import baize.contracts.stock.Account;
import baize.contracts.stock.Balance;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockEvent;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SupplyEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Goods that were promised are gone: the promises that nothing stands behind end, so that the demands are open again. The allocation
 * that was approved last gives way first, and of its lines the last one. What is packed stays as it is: its boxes say more than the books.
 */
public final class Shortfall {
    private Shortfall() {}

    /** What follows where so much of the lot leaves the stock at the place otherwise than as promised; pure. */
    public static List<Event> released(WorldState state, PlaceId place, LotId lot, long leaves) {
        Account at = new Account.AtPlace(place);
        Balance balance = state.find(Balance.at(at, lot)).orElseGet(() -> new Balance(at, lot, 0, 0));
        long missing = balance.reserved() - Math.max(0, balance.quantity() - leaves);
        List<Event> events = new ArrayList<>();
        for (Allocation allocation : promised(state, place, lot)) {
            if (missing <= 0) {
                return events;
            }
            List<Event> more = released(allocation, place, lot, missing);
            missing -= more.stream()
                    .filter(StockEvent.StockReserved.class::isInstance)
                    .mapToLong(event -> -((StockEvent.StockReserved) event).quantity())
                    .sum();
            events.addAll(more);
        }
        return events;
    }

    /** Approved allocations that wait to pack some of it, the last one first. */
    private static List<Allocation> promised(WorldState state, PlaceId place, LotId lot) {
        String path = place.value() + "/" + lot.value() + "/";
        return state.range(PromisedLot.TABLE, path, WorldState.RANGE_LIMIT).stream()
                .map(row -> state.find(Allocation.TABLE.key(row.value().allocation()))
                        .orElseThrow())
                .sorted(Comparator.comparingLong(
                                (Allocation row) -> row.decided().orElseThrow().position())
                        .reversed())
                .toList();
    }

    private static List<Event> released(Allocation allocation, PlaceId place, LotId lot, long missing) {
        List<Long> less = new ArrayList<>();
        Map<DemandId, Long> demands = new LinkedHashMap<>();
        long left = missing;
        for (Line line : allocation.lines().reversed()) {
            boolean meant = line.place().equals(place) && line.lot().equals(lot);
            long part = meant ? Math.min(left, line.unpacked()) : 0;
            less.addFirst(part);
            left -= part;
            if (part > 0) {
                demands.merge(line.demand(), part, Math::addExact);
            }
        }
        if (left == missing) {
            return List.of();
        }
        List<Event> events = new ArrayList<>();
        events.add(new AllocationEvent.AllocationShort(allocation.allocation(), less));
        events.add(new StockEvent.StockReserved(lot, new Account.AtPlace(place), left - missing));
        demands.forEach((demand, quantity) -> events.add(new SupplyEvent.DemandServed(demand, -quantity, 0)));
        return List.copyOf(events);
    }
}
