package baize.contracts.stock;

import baize.contracts.Event;
import baize.contracts.WorldState;
import baize.contracts.custody.Delivered;
import baize.contracts.donation.Gift;
import baize.contracts.donation.Target;
import baize.contracts.supply.Demand;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SupplyEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which demands goods serve that nobody allocated, and which they serve no more: F9's open need follows what is there. */
final class Serves {
    private Serves() {}

    /** Goods of a welcome gift for one demand are at that demand's own store: it got them. */
    static List<Event> arrived(WorldState state, Gift gift, LotId lot, ItemCode item, PlaceId place, long quantity) {
        return switch (gift.status()) {
            case ACCEPTED, ARRIVED -> came(state, gift, lot, item, place, quantity);
            case OFFERED, REJECTED, WITHDRAWN -> List.of();
        };
    }

    /** Nothing speaks against the lot any more: it stands where it arrived for the demand of its welcome gift, if that is of there. */
    static List<Event> settled(WorldState state, Gift gift, Lot lot) {
        long more = Math.max(0, fit(state, lot) - counted(state, lot));
        return arrived(state, gift, lot.lot(), lot.item(), lot.arrivedAt(), more);
    }

    /** As {@link #settled}, of a gift whose offer is accepted by this. */
    static List<Event> accepted(WorldState state, Gift gift, Lot lot) {
        long more = Math.max(0, fit(state, lot) - counted(state, lot));
        return came(state, gift, lot.lot(), lot.item(), lot.arrivedAt(), more);
    }

    /**
     * An arrival was counted wrongly. Goods of another gift serve that one's demand, and the old one's no more. Of fewer goods there are
     * fewer, and more of them serve as they would have at the arrival; what did not count for a doubt does once nothing is doubted.
     *
     * @param more what the correction adds; below zero where it takes away
     * @param certain whether nothing is doubted of it afterwards
     */
    static List<Event> recounted(WorldState state, Lot lot, Optional<Gift> to, long more, boolean certain) {
        boolean moves = !to.map(Gift::code).equals(Optional.of(lot.gift()));
        boolean doubted = state.find(DoubtedLot.TABLE.key(lot.lot())).isPresent();
        long before = counted(state, lot);
        long after = Math.addExact(fit(state, lot), more);
        long less = Math.max(0, doubted ? Math.min(-more, before - after) : -more);
        long further = doubted ? after - before : more;
        List<Event> events = new ArrayList<>(less(state, lot, lot.item(), lot.arrivedAt(), moves ? before : less));
        long arrived = Math.max(0, moves ? after : further);
        if (certain && to.isPresent()) {
            events.addAll(arrived(state, to.get(), lot.lot(), lot.item(), lot.arrivedAt(), arrived));
        }
        return events;
    }

    /** The lot is another item: it counts for demands that it is good enough for now, and for the others no more. */
    static List<Event> regraded(WorldState state, Lot lot, ItemCode to) {
        List<Event> events = new ArrayList<>();
        for (Delivered delivered : of(state, lot.lot())) {
            DemandId demand = delivered.demand();
            long change = Delivered.counted(state, demand, to, delivered.quantity())
                    - Delivered.counted(state, demand, lot.item(), delivered.quantity());
            if (change != 0) {
                events.add(new SupplyEvent.DemandServed(demand, 0, change));
            }
        }
        return events;
    }

    /** So much of what came straight to demands at this place was unfit or was not there; at most all of it, of the gift's own demand first. */
    static List<Event> less(WorldState state, Lot lot, ItemCode item, PlaceId place, long quantity) {
        Optional<DemandId> first = state.find(Gift.TABLE.key(lot.gift())).flatMap(Serves::target);
        List<Event> events = new ArrayList<>();
        long left = quantity;
        for (Delivered delivered : at(state, lot.lot(), place).stream()
                .sorted(Comparator.comparing(row -> !Optional.of(row.demand()).equals(first)))
                .toList()) {
            long part = Math.min(left, delivered.quantity());
            events.addAll(served(state, lot.lot(), item, delivered.demand(), -part));
            left -= part;
        }
        return events;
    }

    /** What is of use of a lot where it arrived: what is there and what was used. */
    private static long fit(WorldState state, Lot lot) {
        long there = Stock.balance(state, new Account.AtPlace(lot.arrivedAt()), lot.lot());
        return there + Stock.balance(state, new Account.Used(lot.arrived().member()), lot.lot());
    }

    /** What demands of the place where the lot arrived got of it. */
    private static long counted(WorldState state, Lot lot) {
        return at(state, lot.lot(), lot.arrivedAt()).stream()
                .mapToLong(Delivered::quantity)
                .reduce(0, Math::addExact);
    }

    private static List<Event> came(
            WorldState state, Gift gift, LotId lot, ItemCode item, PlaceId place, long quantity) {
        return target(gift)
                .filter(demand -> at(state, demand, place))
                .map(demand -> served(state, lot, item, demand, quantity))
                .orElse(List.of());
    }

    private static List<Delivered> at(WorldState state, LotId lot, PlaceId place) {
        return of(state, lot).stream()
                .filter(delivered -> at(state, delivered.demand(), place))
                .toList();
    }

    private static boolean at(WorldState state, DemandId demand, PlaceId place) {
        return state.find(Demand.TABLE.key(demand))
                .filter(row -> row.place().equals(place))
                .isPresent();
    }

    private static Optional<DemandId> target(Gift gift) {
        return gift.target() instanceof Target.OneDemand(DemandId demand) ? Optional.of(demand) : Optional.empty();
    }

    private static List<Event> served(WorldState state, LotId lot, ItemCode item, DemandId demand, long change) {
        if (change == 0) {
            return List.of();
        }
        long counted = Delivered.counted(state, demand, item, change);
        StockEvent.LotServed served = new StockEvent.LotServed(lot, demand, change);
        return counted == 0 ? List.of(served) : List.of(served, new SupplyEvent.DemandServed(demand, 0, counted));
    }

    private static List<Delivered> of(WorldState state, LotId lot) {
        return state.range(Delivered.BY_LOT, lot.value() + "/", WorldState.RANGE_LIMIT).stream()
                .map(WorldState.Row::value)
                .toList();
    }
}
