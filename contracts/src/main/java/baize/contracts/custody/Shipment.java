package baize.contracts.custody;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Stamp;
import baize.contracts.Table;
import baize.contracts.stock.LotId;
import baize.contracts.supply.PlaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Boxes that travel together.
 *
 * @param lines what was packed, summed by lot, with what became of it; then lots that only the receiver found
 * @param holder who has it in hand, as far as signatures tell
 * @param legs hand-overs in the order in which the first signature of each came
 * @param happenedAt when it was packed, by the packer's word
 * @param packers who packed and re-packed: none of them may sign the receipt
 * @param cancelled when it was unpacked before anybody took it; its lines then say what was in it
 * @param dispatched when the goods left the place of dispatch in the books: with the first hand-over, else with the receipt
 */
public record Shipment(
        ShipmentId shipment,
        Purpose purpose,
        PlaceId from,
        PlaceId to,
        MemberId carrier,
        List<Box> boxes,
        List<ShipmentLine> lines,
        Status status,
        MemberId holder,
        List<HandOverId> legs,
        List<OfficerId> packers,
        Stamp packed,
        Instant happenedAt,
        Optional<Cancellation> cancelled,
        Optional<Stamp> dispatched,
        Optional<Stamp> received) {
    /** Key: shipment. */
    public static final Table<Shipment> TABLE = new Table<>("shipment", Shipment.class);

    /** Most boxes of one shipment; more goods travel under more waybills. */
    public static final int MAX_BOXES = 100;

    /** Most lots of one shipment. */
    public static final int MAX_LOTS = 50;

    /** Most lots that one receipt counts: all of the waybill's, and some that were not on it. */
    public static final int MAX_COUNTED = 80;

    /** Most lines of one shipment, those included that receipts and corrections added. */
    public static final int MAX_LINES = MAX_LOTS + MAX_COUNTED;

    /** Most hand-overs of one shipment. */
    public static final int MAX_LEGS = 20;

    /** Most officers who pack and re-pack one shipment. */
    public static final int MAX_PACKERS = 20;

    public Shipment {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
        legs = List.copyOf(legs);
        packers = List.copyOf(packers);
    }

    /** The line of a lot. */
    public Optional<ShipmentLine> line(LotId lot) {
        return lines.stream().filter(line -> line.lot().equals(lot)).findFirst();
    }

    /** The organisation that packed it and keeps the place of dispatch. */
    public MemberId sender() {
        return packed.member();
    }

    Shipment repacked(List<Box> others, List<OfficerId> hands) {
        return new Shipment(
                shipment,
                purpose,
                from,
                to,
                carrier,
                others,
                lines,
                status,
                holder,
                legs,
                hands,
                packed,
                happenedAt,
                cancelled,
                dispatched,
                received);
    }

    Shipment withLegs(List<HandOverId> more) {
        return new Shipment(
                shipment,
                purpose,
                from,
                to,
                carrier,
                boxes,
                lines,
                status,
                holder,
                more,
                packers,
                packed,
                happenedAt,
                cancelled,
                dispatched,
                received);
    }

    Shipment handedTo(MemberId taker, List<HandOverId> more, Stamp stamp) {
        return new Shipment(
                shipment,
                purpose,
                from,
                to,
                carrier,
                boxes,
                lines,
                Status.IN_TRANSIT,
                taker,
                more,
                packers,
                packed,
                happenedAt,
                cancelled,
                dispatched.or(() -> Optional.of(stamp)),
                received);
    }

    Shipment received(MemberId by, Stamp stamp) {
        return new Shipment(
                shipment,
                purpose,
                from,
                to,
                carrier,
                boxes,
                lines,
                status,
                by,
                legs,
                packers,
                packed,
                happenedAt,
                cancelled,
                dispatched.or(() -> Optional.of(stamp)),
                Optional.of(stamp));
    }

    Shipment counted(List<ShipmentLine> counts, Status after) {
        return new Shipment(
                shipment,
                purpose,
                from,
                to,
                carrier,
                boxes,
                counts,
                after,
                holder,
                legs,
                packers,
                packed,
                happenedAt,
                cancelled,
                dispatched,
                received);
    }

    Shipment withLines(List<ShipmentLine> others) {
        return counted(others, status);
    }

    Shipment cancelled(Cancellation cancellation) {
        return new Shipment(
                shipment,
                purpose,
                from,
                to,
                carrier,
                boxes,
                lines,
                Status.CANCELLED,
                holder,
                legs,
                packers,
                packed,
                happenedAt,
                Optional.of(cancellation),
                dispatched,
                received);
    }

    /** Why, and by whom, a shipment was unpacked before it left. */
    public record Cancellation(CustodyCommand.CancellationReason reason, Stamp stamp) {}

    /** F12's states, and the end of a shipment that never left. */
    public enum Status {
        /** In boxes at the place of dispatch. */
        PACKED,
        /** Unpacked before anybody took it: nothing of it travels. */
        CANCELLED,
        /** Handed over at least once. */
        IN_TRANSIT,
        /** Counted by the receiver, as sent. */
        RECEIVED,
        /** Counted by the receiver: more, less, damaged or another grade, or more had left than was booked. */
        RECEIVED_WITH_DISCREPANCY,
        /** Every difference is explained. */
        SETTLED;

        /** Whether the receiver has not counted yet. */
        public boolean onItsWay() {
            return this == PACKED || this == IN_TRANSIT;
        }
    }
}
