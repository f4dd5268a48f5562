package baize.contracts.custody;

import baize.contracts.MemberId;
import baize.contracts.WorldState;
import baize.contracts.custody.CustodyCommand.Counted;
import baize.contracts.stock.LotId;
import baize.contracts.supply.ItemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A shipment's lines before and after the receiver counted, or counted anew. Line by line the same lots; lots that were not on the
 * waybill stand at the end, with nothing before.
 */
record Recount(Shipment shipment, List<ShipmentLine> before, List<ShipmentLine> after) {
    Recount {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * The lines as this count makes them. A lot that is not counted was not there, and nothing counted of a lot that nobody sent is no
     * line.
     */
    static Recount of(WorldState state, Shipment shipment, List<Counted> counted) {
        Map<LotId, Counted> counts = new LinkedHashMap<>();
        shipment.lines().forEach(line -> counts.put(line.lot(), new Counted(line.lot(), 0, 0, Optional.empty())));
        counted.stream()
                .filter(count -> !count.none() || counts.containsKey(count.lot()))
                .forEach(count -> counts.put(count.lot(), count));
        List<ShipmentLine> before = new ArrayList<>();
        List<ShipmentLine> after = new ArrayList<>();
        counts.forEach((lot, count) -> {
            ShipmentLine line = shipment.line(lot).orElseGet(() -> ShipmentLine.packed(lot, 0, List.of()));
            before.add(line);
            after.add(line.counted(count, another(state, line, count)));
        });
        return new Recount(shipment, before, Serving.served(state, shipment.purpose(), after));
    }

    /** What the receiver says it is, where that is another item: nobody knows of goods that were neither sent nor counted. */
    private static Optional<ItemCode> another(WorldState state, ShipmentLine line, Counted count) {
        return line.sent() == 0 && count.none()
                ? Optional.empty()
                : count.item().filter(item -> !item.equals(Bookings.item(state, line.lot())));
    }

    /** The lines after part of a difference of one lot was explained by this organisation. */
    static Recount settled(
            WorldState state, Shipment shipment, CustodyCommand.SettleDiscrepancy settlement, MemberId by) {
        boolean sender = by.equals(shipment.sender());
        List<ShipmentLine> after = shipment.lines().stream()
                .map(line -> line.lot().equals(settlement.lot())
                        ? line.settle(settlement.quantity(), settlement.outcome(), sender)
                        : line)
                .toList();
        return new Recount(shipment, shipment.lines(), Serving.servedAfterSettlement(state, shipment.purpose(), after));
    }

    /** Whether anything is not as it was sent. */
    boolean discrepancy() {
        return !after.stream().allMatch(ShipmentLine::asSent);
    }

    /** The state that the lines put a counted shipment in. */
    Shipment.Status status() {
        if (!discrepancy()) {
            return Shipment.Status.RECEIVED;
        }
        return after.stream().allMatch(ShipmentLine::explained)
                ? Shipment.Status.SETTLED
                : Shipment.Status.RECEIVED_WITH_DISCREPANCY;
    }
}
