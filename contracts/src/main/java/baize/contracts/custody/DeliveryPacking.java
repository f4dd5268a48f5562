package baize.contracts.custody;

import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.Refusal;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.AllocationEvent;
import baize.contracts.allocation.AllocationRefusal;
import baize.contracts.allocation.Grade;
import baize.contracts.custody.CustodyCommand.PackShipment;
import baize.contracts.donation.Targets;
import baize.contracts.stock.Account;
import baize.contracts.stock.Lot;
import baize.contracts.stock.LotId;
import baize.contracts.stock.Stock;
import baize.contracts.stock.StockRefusal;
import baize.contracts.supply.Demand;
import baize.contracts.supply.DemandId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Boxes that carry out an approved allocation. */
final class DeliveryPacking {
    private DeliveryPacking() {}

    static Optional<Refusal> refusal(
            WorldState state, Purpose.Delivery purpose, PackShipment packing, TransactionContext context) {
        Optional<Allocation> allocation = state.find(Allocation.TABLE.key(purpose.allocation()));
        if (allocation.isEmpty()) {
            return Optional.of(AllocationRefusal.ALLOCATION_UNKNOWN);
        }
        if (allocation.get().status() != Allocation.Status.APPROVED) {
            return Optional.of(CustodyRefusal.ALLOCATION_NOT_APPROVED);
        }
        if (allocatedBy(allocation.get(), packing.carrier())) {
            return Optional.of(CustodyRefusal.ALLOCATOR_CARRIES);
        }
        Plan plan = Plan.of(state, allocation.get(), packing);
        if (!plan.covered()) {
            return Optional.of(CustodyRefusal.NOT_ALLOCATED);
        }
        for (ShipmentLine line : plan.lines()) {
            Optional<Refusal> refusal = line(state, line, packing, context);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    static List<Event> events(WorldState state, Purpose.Delivery purpose, PackShipment packing) {
        return List.of(new AllocationEvent.AllocationPacked(
                purpose.allocation(), plan(state, purpose, packing).amounts()));
    }

    /** The lines of the shipment, each with the demands that it travels for. */
    static List<ShipmentLine> lines(WorldState state, Purpose.Delivery purpose, PackShipment packing) {
        return plan(state, purpose, packing).lines();
    }

    private static Plan plan(WorldState state, Purpose.Delivery purpose, PackShipment packing) {
        return Plan.of(
                state, state.find(Allocation.TABLE.key(purpose.allocation())).orElseThrow(), packing);
    }

    /** The lot as it is now: it may have been blocked, recalled or found to be of another grade since the approval. */
    private static Optional<Refusal> line(
            WorldState state, ShipmentLine line, PackShipment packing, TransactionContext context) {
        Optional<StockRefusal> lot = Stock.allocatable(state, packing.from(), line.lot(), context.time());
        if (lot.isPresent()) {
            return Optional.of(lot.get());
        }
        Lot packed = state.find(Lot.TABLE.key(line.lot())).orElseThrow();
        for (ShipmentLine.Share share : line.shares()) {
            Demand demand = state.find(Demand.TABLE.key(share.demand())).orElseThrow();
            if (demand.status() == Demand.Status.WITHDRAWN || demand.status() == Demand.Status.REJECTED) {
                return Optional.of(CustodyRefusal.DEMAND_GONE);
            }
            if (!Targets.activeHospital(state, demand.hospital())) {
                return Optional.of(AllocationRefusal.HOSPITAL_NOT_ACTIVE);
            }
            if (!Grade.satisfies(state, packed.item(), demand)) {
                return Optional.of(AllocationRefusal.GRADE_NOT_SUFFICIENT);
            }
        }
        return Stock.balance(state, new Account.AtPlace(packing.from()), line.lot()) < line.sent()
                ? Optional.of(CustodyRefusal.BOOKS_HOLD_LESS)
                : Optional.empty();
    }

    private static boolean allocatedBy(Allocation allocation, MemberId member) {
        return Stream.concat(Stream.of(allocation.proposed()), allocation.decided().stream())
                .map(Stamp::member)
                .anyMatch(member::equals);
    }

    /**
     * The boxes' goods laid against the allocation's lines from this place to that one, in their order.
     *
     * @param amounts packed of each of the allocation's lines
     * @param covered whether the lines suffice for all that is in the boxes
     */
    private record Plan(List<Long> amounts, List<ShipmentLine> lines, boolean covered) {
        static Plan of(WorldState state, Allocation allocation, PackShipment packing) {
            Map<LotId, Long> sums = Box.sums(packing.boxes());
            Map<LotId, Long> left = new LinkedHashMap<>(sums);
            Map<LotId, Map<DemandId, Long>> shares = new LinkedHashMap<>();
            List<Long> amounts = new ArrayList<>();
            for (Allocation.Line line : allocation.lines()) {
                long amount = goesThisWay(state, line, packing)
                        ? Math.min(left.getOrDefault(line.lot(), 0L), line.unpacked())
                        : 0;
                amounts.add(amount);
                if (amount > 0) {
                    left.merge(line.lot(), -amount, Long::sum);
                    shares.computeIfAbsent(line.lot(), lot -> new LinkedHashMap<>())
                            .merge(line.demand(), amount, Math::addExact);
                }
            }
            List<ShipmentLine> lines = new ArrayList<>();
            sums.forEach((lot, quantity) ->
                    lines.add(ShipmentLine.packed(lot, quantity, shares(shares.getOrDefault(lot, Map.of())))));
            return new Plan(amounts, lines, left.values().stream().allMatch(rest -> rest == 0));
        }

        private static boolean goesThisWay(WorldState state, Allocation.Line line, PackShipment packing) {
            return line.place().equals(packing.from())
                    && state.find(Demand.TABLE.key(line.demand()))
                            .map(demand -> demand.place().equals(packing.to()))
                            .orElse(false);
        }

        private static List<ShipmentLine.Share> shares(Map<DemandId, Long> byDemand) {
            List<ShipmentLine.Share> shares = new ArrayList<>();
            byDemand.forEach((demand, quantity) -> shares.add(new ShipmentLine.Share(demand, quantity, 0)));
            return shares;
        }
    }
}
