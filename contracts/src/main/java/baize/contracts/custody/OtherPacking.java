package baize.contracts.custody;

import baize.contracts.Event;
import baize.contracts.Refusal;
import baize.contracts.WorldState;
import baize.contracts.custody.CustodyCommand.PackShipment;
import baize.contracts.stock.Account;
import baize.contracts.stock.LotId;
import baize.contracts.stock.LotKeeper;
import baize.contracts.stock.Stock;
import baize.contracts.stock.StockEvent;
import baize.contracts.stock.StockRefusal;
import baize.contracts.supply.Demand;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.Place;
import baize.contracts.supply.SupplyRefusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Boxes that go back, or to another place of the same organisation: of free stock, which is kept back for them from now on. */
final class OtherPacking {
    private OtherPacking() {}

    /** What speaks against a transfer. */
    static Optional<Refusal> refusal(WorldState state, PackShipment packing, Instant now) {
        Place from = state.find(Place.TABLE.key(packing.from())).orElseThrow();
        Place to = state.find(Place.TABLE.key(packing.to())).orElseThrow();
        if (!from.member().equals(to.member())) {
            return Optional.of(CustodyRefusal.TRANSFER_BETWEEN_ORGANISATIONS);
        }
        if (to.kind() == Place.Kind.HOSPITAL && from.kind() != Place.Kind.HOSPITAL) {
            return Optional.of(CustodyRefusal.TRANSFER_TO_HOSPITAL);
        }
        boolean stopped = Box.sums(packing.boxes()).keySet().stream()
                .flatMap(lot -> Stock.stopped(state, packing.from(), lot, now).stream())
                .anyMatch(stop -> stop != StockRefusal.LOT_HELD || to.kind() != Place.Kind.WAREHOUSE);
        return stopped ? Optional.of(CustodyRefusal.TRANSFER_OF_STOPPED_LOT) : notFree(state, packing);
    }

    /** What speaks against a return. */
    static Optional<Refusal> refusal(WorldState state, Purpose.Return back, PackShipment packing) {
        Place to = state.find(Place.TABLE.key(packing.to())).orElseThrow();
        if (to.kind() != Place.Kind.WAREHOUSE) {
            return Optional.of(CustodyRefusal.RETURN_TO_WAREHOUSE);
        }
        Optional<Refusal> demand = back.demand().flatMap(id -> notDelivered(state, id, packing));
        if (demand.isPresent()) {
            return demand;
        }
        boolean backToKeepers = Box.sums(packing.boxes()).keySet().stream()
                .allMatch(
                        lot -> state.find(LotKeeper.TABLE.key(lot, to.member())).isPresent());
        if (!backToKeepers) {
            return Optional.of(CustodyRefusal.RETURN_TO_STRANGER);
        }
        return notFree(state, packing);
    }

    static List<Event> events(PackShipment packing) {
        List<Event> events = new ArrayList<>();
        Box.sums(packing.boxes())
                .forEach((lot, quantity) ->
                        events.add(new StockEvent.StockReserved(lot, new Account.AtPlace(packing.from()), quantity)));
        return events;
    }

    /** The lines of the shipment; a return's with the demand that it may open again. */
    static List<ShipmentLine> lines(PackShipment packing, Optional<DemandId> demand) {
        List<ShipmentLine.Share> shares =
                demand.stream().map(id -> new ShipmentLine.Share(id, 0, 0)).toList();
        List<ShipmentLine> lines = new ArrayList<>();
        Box.sums(packing.boxes()).forEach((lot, quantity) -> lines.add(ShipmentLine.packed(lot, quantity, shares)));
        return lines;
    }

    private static Optional<Refusal> notFree(WorldState state, PackShipment packing) {
        boolean free = Box.sums(packing.boxes()).entrySet().stream()
                .allMatch(sum -> sum.getValue() <= Stock.free(state, packing.from(), sum.getKey()));
        return free ? Optional.empty() : Optional.of(CustodyRefusal.STOCK_NOT_FREE);
    }

    private static Optional<Refusal> notDelivered(WorldState state, DemandId id, PackShipment packing) {
        Optional<Demand> demand = state.find(Demand.TABLE.key(id));
        if (demand.isEmpty()) {
            return Optional.of(SupplyRefusal.DEMAND_UNKNOWN);
        }
        if (!demand.get().place().equals(packing.from())) {
            return Optional.of(CustodyRefusal.DEMAND_OF_ANOTHER_PLACE);
        }
        for (Map.Entry<LotId, Long> sum : Box.sums(packing.boxes()).entrySet()) {
            long delivered = state.find(Delivered.TABLE.key(id, sum.getKey()))
                    .map(Delivered::quantity)
                    .orElse(0L);
            if (sum.getValue() > delivered) {
                return Optional.of(CustodyRefusal.NOT_RECEIVED_FOR_DEMAND);
            }
        }
        return Optional.empty();
    }
}
