package baize.contracts.custody;

import baize.contracts.WorldState;
import baize.contracts.custody.CustodyCommand.Counted;
import baize.contracts.stock.LotId;
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

    /** The lines as this count makes them. A lot that is not counted was not there. */
    static Recount of(WorldState state, Shipment shipment, List<Counted> counted) {
        Map<LotId, Counted> counts = new LinkedHashMap<>();
        shipment.lines().forEach(line -> counts.put(line.lot(), new Counted(line.lot(), 0, 0, Optional.empty())));
        counted.forEach(count -> counts.put(count.lot(), count));
        List<ShipmentLine> before = new ArrayList<>();
        List<ShipmentLine> after = new ArrayList<>();
        counts.forEach((lot, count) -> {
            ShipmentLine line = shipment.line(lot).orElseGet(() -> ShipmentLine.packed(lot, 0, List.of()));
            before.add(line);
            after.add(line.counted(count, count.item().filter(item -> !item.equals(Bookings.item(state, lot)))));
        });
        return new Recount(shipment, before, Serving.served(state, shipment.purpose(), after));
    }

    /** The lines after part of what is missing of one lot was explained. */
    static Recount settled(WorldState state, Shipment shipment, CustodyCommand.SettleDiscrepancy settlement) {
        boolean stayed = settlement.outcome() == CustodyCommand.Outcome.NEVER_LEFT;
        List<ShipmentLine> after = shipment.lines().stream()
                .map(line -> line.lot().equals(settlement.lot()) ? line.settle(settlement.quantity(), stayed) : line)
                .toList();
        return new Recount(shipment, shipment.lines(), Serving.servedAfterSettlement(state, shipment.purpose(), after));
    }

    /** Whether anything is not as it was sent. */
    boolean discrepancy() {
        return !after.stream().allMatch(ShipmentLine::asSent);
    }

    /** The state that the lines put the shipment in. */
    Shipment.Status status() {
        if (!discrepancy()) {
            return Shipment.Status.RECEIVED;
        }
        boolean explained = after.stream().allMatch(line -> line.missing() == 0)
                && after.stream().anyMatch(line -> line.settled() > 0);
        return explained ? Shipment.Status.SETTLED : Shipment.Status.RECEIVED_WITH_DISCREPANCY;
    }
}
