package baize.contracts.stock;

import baize.contracts.Event;
import baize.contracts.WorldState;
import baize.contracts.allocation.Grade;
import baize.contracts.custody.Delivered;
import baize.contracts.donation.Gift;
import baize.contracts.donation.Target;
import baize.contracts.supply.Demand;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SupplyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which demands goods serve that nobody allocated, and which they serve no more: F9's open need follows what is there. */
final class Serves {
    private Serves() {}

    /** Goods of a gift for one demand are at that demand's own store: it got them. */
    static List<Event> arrived(WorldState state, Gift gift, LotId lot, ItemCode item, PlaceId place, long quantity) {
        return gift.target() instanceof Target.OneDemand(var id)
                ? state.find(Demand.TABLE.key(id))
                        .filter(demand -> demand.place().equals(place) && Grade.satisfies(state, item, demand))
                        .map(demand -> served(lot, demand, quantity))
                        .orElse(List.of())
                : List.of();
    }

    /** The lot is another item: demands that it is not good enough for did not get it. */
    static List<Event> regraded(WorldState state, LotId lot, ItemCode to) {
        List<Event> events = new ArrayList<>();
        for (Delivered delivered : of(state, lot)) {
            Demand demand = state.find(Demand.TABLE.key(delivered.demand())).orElseThrow();
            if (!Grade.satisfies(state, to, demand)) {
                events.addAll(served(lot, demand, -delivered.quantity()));
            }
        }
        return events;
    }

    /** So much of what came straight to a demand at this place was unfit, or was not there, or not of this gift; at most all of it. */
    static List<Event> less(WorldState state, Lot lot, ItemCode item, PlaceId place, long quantity) {
        Optional<Demand> demand = state.find(Gift.TABLE.key(lot.gift()))
                .flatMap(gift -> gift.target() instanceof Target.OneDemand(var id)
                        ? state.find(Demand.TABLE.key(id))
                        : Optional.empty());
        return demand.filter(row -> row.place().equals(place) && Grade.satisfies(state, item, row))
                .map(row -> served(lot.lot(), row, -Math.min(quantity, Delivered.of(state, row.demand(), lot.lot()))))
                .orElse(List.of());
    }

    private static List<Event> served(LotId lot, Demand demand, long change) {
        return change == 0
                ? List.of()
                : List.of(
                        new StockEvent.LotServed(lot, demand.demand(), change),
                        new SupplyEvent.DemandServed(demand.demand(), 0, change));
    }

    private static List<Delivered> of(WorldState state, LotId lot) {
        return state.range(Delivered.BY_LOT, lot.value() + "/", WorldState.RANGE_LIMIT).stream()
                .map(WorldState.Row::value)
                .toList();
    }
}
