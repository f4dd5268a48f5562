package baize.contracts.allocation;

import baize.contracts.Quantity;
import baize.contracts.Refusal;
import baize.contracts.WorldState;
import baize.contracts.allocation.Allocation.Line;
import baize.contracts.allocation.Allocation.Reason;
import baize.contracts.donation.Gift;
import baize.contracts.donation.Targets;
import baize.contracts.stock.Lot;
import baize.contracts.stock.LotId;
import baize.contracts.stock.Shelved;
import baize.contracts.stock.Stock;
import baize.contracts.stock.StockRefusal;
import baize.contracts.supply.Demand;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SupplyRefusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** F11's checks of the lines, made when an allocation is proposed and again when it is approved. */
final class AllocationChecks {
    private AllocationChecks() {}

    /** What speaks against the lines now; empty where nothing does. */
    static Optional<Refusal> refusal(WorldState state, Allocation allocation, Instant now) {
        for (Line line : allocation.lines()) {
            Optional<Refusal> refusal = line(state, line, now);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        Optional<Refusal> sums = freeStock(state, allocation);
        if (sums.isEmpty()) {
            sums = openNeed(state, allocation);
        }
        return sums.isEmpty() && soonerLeft(state, allocation, now)
                ? Optional.of(AllocationRefusal.SOONER_EXPIRY_FIRST)
                : sums;
    }

    private static Optional<Refusal> line(WorldState state, Line line, Instant now) {
        Optional<Lot> lot = state.find(Lot.TABLE.key(line.lot()));
        if (lot.isEmpty()) {
            return Optional.of(StockRefusal.LOT_UNKNOWN);
        }
        Optional<Demand> demand = state.find(Demand.TABLE.key(line.demand()));
        if (demand.isEmpty()) {
            return Optional.of(SupplyRefusal.DEMAND_UNKNOWN);
        }
        if (!demand.get().status().allocatable()) {
            return Optional.of(AllocationRefusal.DEMAND_NOT_ALLOCATABLE);
        }
        if (!Targets.activeHospital(state, demand.get().hospital())) {
            return Optional.of(AllocationRefusal.HOSPITAL_NOT_ACTIVE);
        }
        Optional<StockRefusal> lotRefusal = Stock.allocatable(state, line.place(), line.lot(), now);
        if (lotRefusal.isPresent()) {
            return Optional.of(lotRefusal.get());
        }
        if (!Grade.satisfies(state, lot.get().item(), demand.get())) {
            return Optional.of(AllocationRefusal.GRADE_NOT_SUFFICIENT);
        }
        return targetAllows(state, lot.get(), demand.get())
                ? Optional.empty()
                : Optional.of(AllocationRefusal.TARGET_ELSEWHERE);
    }

    private static Optional<Refusal> freeStock(WorldState state, Allocation allocation) {
        Map<LotAtPlace, Long> sums = new LinkedHashMap<>();
        allocation
                .lines()
                .forEach(line -> sums.merge(new LotAtPlace(line.lot(), line.place()), line.quantity(), Math::addExact));
        boolean enough = sums.entrySet().stream()
                .allMatch(sum -> sum.getValue()
                        <= Stock.free(state, sum.getKey().place(), sum.getKey().lot()));
        return enough ? Optional.empty() : Optional.of(AllocationRefusal.STOCK_NOT_FREE);
    }

    private static Optional<Refusal> openNeed(WorldState state, Allocation allocation) {
        Map<DemandId, Long> sums = new LinkedHashMap<>();
        allocation.lines().forEach(line -> sums.merge(line.demand(), line.quantity(), Math::addExact));
        for (Map.Entry<DemandId, Long> sum : sums.entrySet()) {
            Demand demand = state.find(Demand.TABLE.key(sum.getKey())).orElseThrow();
            Optional<Quantity> open = demand.openNeed();
            long altogether = Math.addExact(sum.getValue(), Math.addExact(demand.allocated(), demand.received()));
            if (open.isPresent() && sum.getValue() > open.get().amount()) {
                return Optional.of(AllocationRefusal.OPEN_NEED_EXCEEDED);
            }
            if (open.isEmpty() && altogether > Allocation.UNKNOWN_NEED_LIMIT) {
                return Optional.of(AllocationRefusal.UNKNOWN_NEED_EXCEEDED);
            }
        }
        return Optional.empty();
    }

    /** Whether a line leaves free stock of a lot that expires sooner; what lies on a shelf is read once for all the lines. */
    private static boolean soonerLeft(WorldState state, Allocation allocation, Instant now) {
        if (allocation.reasons().contains(Reason.LATER_EXPIRY_CHOSEN)) {
            return false;
        }
        Map<ItemAtPlace, List<Shelved>> shelves = new LinkedHashMap<>();
        for (Line line : allocation.lines()) {
            Lot lot = state.find(Lot.TABLE.key(line.lot())).orElseThrow();
            List<Shelved> shelf = shelves.computeIfAbsent(
                    new ItemAtPlace(lot.item(), line.place()),
                    key -> Stock.allocatable(state, key.place(), key.item(), now));
            if (leavesSooner(state, allocation, line, lot, shelf)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a lot that expires sooner, and that the donor would let this demand have, is left with free stock. */
    private static boolean leavesSooner(
            WorldState state, Allocation allocation, Line line, Lot lot, List<Shelved> shelf) {
        Demand demand = state.find(Demand.TABLE.key(line.demand())).orElseThrow();
        LocalDate limit = lot.expiry().orElse(LocalDate.MAX);
        return shelf.stream()
                .takeWhile(other -> other.expiry().orElse(LocalDate.MAX).isBefore(limit))
                .map(Shelved::lot)
                .filter(other -> Stock.free(state, line.place(), other) > allocated(allocation, other, line.place()))
                .anyMatch(other ->
                        targetAllows(state, state.find(Lot.TABLE.key(other)).orElseThrow(), demand));
    }

    private static long allocated(Allocation allocation, LotId lot, PlaceId place) {
        return allocation.lines().stream()
                .filter(line -> line.lot().equals(lot) && line.place().equals(place))
                .mapToLong(Line::quantity)
                .sum();
    }

    private static boolean targetAllows(WorldState state, Lot lot, Demand demand) {
        return state.find(Gift.TABLE.key(lot.gift()))
                .map(gift -> Targets.allows(gift, demand))
                .orElse(true);
    }

    private record LotAtPlace(LotId lot, PlaceId place) {}

    private record ItemAtPlace(ItemCode item, PlaceId place) {}
}
