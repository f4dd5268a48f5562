package baize.contracts.custody;

import baize.contracts.Event;
import baize.contracts.WorldState;
import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.AllocationEvent;
import baize.contracts.allocation.AllocationId;
import baize.contracts.stock.Account;
import baize.contracts.stock.Balance;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockEvent;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SupplyEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Boxes of a delivery are unpacked: the allocation may be packed again, with the stock and the promises that its approval made. Where an
 * allocator took the rest of it back meanwhile, what was packed is taken back with it, and is free.
 */
final class DeliveryUnpacking {
    private DeliveryUnpacking() {}

    static List<Event> events(WorldState state, AllocationId id, Shipment shipment) {
        Allocation allocation = state.find(Allocation.TABLE.key(id)).orElseThrow();
        List<Long> amounts = amounts(allocation, shipment);
        List<Event> events = new ArrayList<>();
        events.add(new AllocationEvent.AllocationUnpacked(id, amounts));
        if (allocation.status() == Allocation.Status.CANCELLED) {
            events.addAll(released(allocation, amounts));
        } else {
            List<Long> gone = gone(state, allocation, amounts);
            if (gone.stream().anyMatch(amount -> amount > 0)) {
                events.add(new AllocationEvent.AllocationShort(id, gone));
                events.addAll(released(allocation, gone));
            }
        }
        return events;
    }

    /** How much of what is unpacked nothing stands behind any more: it was lost or found unfit while it was promised. */
    private static List<Long> gone(WorldState state, Allocation allocation, List<Long> amounts) {
        Map<LotId, Long> missing = new LinkedHashMap<>();
        List<Long> gone = new ArrayList<>();
        for (int i = amounts.size() - 1; i >= 0; i--) {
            Allocation.Line line = allocation.lines().get(i);
            long left = missing.computeIfAbsent(line.lot(), lot -> missing(state, line.place(), lot));
            long part = Math.min(left, amounts.get(i));
            missing.put(line.lot(), left - part);
            gone.addFirst(part);
        }
        return gone;
    }

    private static long missing(WorldState state, PlaceId place, LotId lot) {
        Account at = new Account.AtPlace(place);
        return state.find(Balance.at(at, lot))
                .map(balance -> Math.max(0, balance.reserved() - balance.quantity()))
                .orElse(0L);
    }

    /** How much of each of the allocation's lines was in these boxes, in the order of the lines. */
    private static List<Long> amounts(Allocation allocation, Shipment shipment) {
        Map<Goods, Long> left = new LinkedHashMap<>();
        for (ShipmentLine line : shipment.lines()) {
            line.shares()
                    .forEach(share ->
                            left.merge(new Goods(line.lot(), share.demand()), share.promised(), Math::addExact));
        }
        List<Long> amounts = new ArrayList<>();
        for (Allocation.Line line : allocation.lines()) {
            Goods goods = new Goods(line.lot(), line.demand());
            long amount =
                    line.place().equals(shipment.from()) ? Math.min(left.getOrDefault(goods, 0L), line.packed()) : 0;
            amounts.add(amount);
            left.merge(goods, -amount, Math::addExact);
        }
        return amounts;
    }

    private static List<Event> released(Allocation allocation, List<Long> amounts) {
        List<Event> events = new ArrayList<>();
        Map<DemandId, Long> demands = new LinkedHashMap<>();
        for (int i = 0; i < amounts.size(); i++) {
            Allocation.Line line = allocation.lines().get(i);
            long amount = amounts.get(i);
            if (amount > 0) {
                events.add(new StockEvent.StockReserved(line.lot(), new Account.AtPlace(line.place()), -amount));
                demands.merge(line.demand(), amount, Math::addExact);
            }
        }
        demands.forEach((demand, quantity) -> events.add(new SupplyEvent.DemandServed(demand, -quantity, 0)));
        return events;
    }

    /** Goods of one lot for one demand. */
    private record Goods(LotId lot, DemandId demand) {}
}
