package baize.contracts.custody;

import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.Table;
import baize.contracts.stock.LotId;
import baize.contracts.supply.PlaceId;
import java.util.List;
import java.util.Optional;

/**
 * Boxes that travel together.
 *
 * @param holder who has it in hand, as far as signatures tell
 * @param lines what was packed, summed by lot, with what became of it
 * @param legs hand-overs in the order in which the first signature of each came
 */
public record Shipment(
        ShipmentId shipment,
        Purpose purpose,
        PlaceId from,
        PlaceId to,
        MemberId carrier,
        List<Box> boxes,
        List<Line> lines,
        Status status,
        MemberId holder,
        List<HandOverId> legs,
        Stamp packed,
        Optional<Stamp> received) {
    /** Key: shipment. */
    public static final Table<Shipment> TABLE = new Table<>("shipment", Shipment.class);

    /** Most boxes of one shipment; more goods travel under more waybills. */
    public static final int MAX_BOXES = 100;

    public Shipment {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
        legs = List.copyOf(legs);
    }

    /**
     * One lot of a shipment. Quantities in the item's unit.
     *
     * @param sent as packed
     * @param usable counted at receipt as good, what was beyond the papers included
     * @param damaged counted at receipt as unfit
     * @param settled missing at receipt and explained since (lost, or found after all)
     */
    public record Line(LotId lot, long sent, long usable, long damaged, long settled) {
        /** What nobody has explained: above zero missing, below zero more than sent. */
        public long difference() {
            return sent - usable - damaged - settled;
        }
    }

    /** F12's states. */
    public enum Status {
        /** In boxes at the place of dispatch. */
        PACKED,
        /** Handed over at least once. */
        IN_TRANSIT,
        /** Counted by the receiver, as sent. */
        RECEIVED,
        /** Counted by the receiver: more, less, damaged or another grade. */
        RECEIVED_WITH_DISCREPANCY,
        /** Every difference is explained. */
        SETTLED
    }
}
