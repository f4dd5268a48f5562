package baize.contracts.custody;

import baize.contracts.Stamp;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.custody.CustodyCommand.SettleDiscrepancy;
import java.util.ArrayList;
import java.util.List;

/** What counts and settlements change in the rows of shipments and of what demands got. */
final class ReceiptChanges {
    private ReceiptChanges() {}

    static List<Write> received(WorldState state, CustodyEvent.ShipmentReceived event, Stamp stamp) {
        Shipment row = ShipmentChanges.the(state, event.receipt().shipment());
        Recount recount = Recount.of(state, row, event.receipt().counted());
        return writes(state, recount, row.received(event.by(), stamp));
    }

    static List<Write> corrected(WorldState state, CustodyEvent.ReceiptCorrected event) {
        Shipment row = ShipmentChanges.the(state, event.correction().shipment());
        return writes(state, Recount.of(state, row, event.correction().counted()), row);
    }

    static List<Write> settled(WorldState state, CustodyEvent.DiscrepancySettled event, Stamp stamp) {
        Shipment row = ShipmentChanges.the(state, event.shipment());
        SettleDiscrepancy settlement =
                new SettleDiscrepancy(event.shipment(), event.lot(), event.quantity(), event.outcome(), event.reason());
        return writes(state, Recount.settled(state, row, settlement, stamp.member()), row);
    }

    private static List<Write> writes(WorldState state, Recount recount, Shipment row) {
        List<Write> writes = new ArrayList<>(Deliveries.writes(state, recount));
        boolean counted = row.received().isPresent();
        writes.add(ShipmentChanges.put(row.counted(recount.after(), counted ? recount.status() : row.status())));
        return writes;
    }
}
