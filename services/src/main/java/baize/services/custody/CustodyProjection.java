package baize.services.custody;

import baize.contracts.custody.Box;
import baize.contracts.custody.CustodyCommand;
import baize.contracts.custody.CustodyEvent;
import baize.contracts.custody.Purpose;
import baize.contracts.custody.Shipment;
import baize.contracts.custody.ShipmentId;
import baize.contracts.stock.LotId;
import baize.services.views.Happened;
import baize.services.views.NewStep;
import baize.services.views.StepKind;
import baize.services.views.Subject;
import baize.services.views.Writes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps the tables of shipments and boxes; hand-overs, receipts and discrepancies have projections of their own. */
public final class CustodyProjection {
    private static final String ADD = """
            insert into shipment (shipment, purpose, allocation, return_reason, demand, from_place, from_organisation, to_place,
            to_organisation, carrier, holder, status, boxes, packed_position, packed_at, packed_happened_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, (select member from place where place = ?), ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADD_LINE = """
            insert into shipment_line (shipment, lot, sent, beyond_books, lost, damaged_on_way, never_left, because_damaged,
            because_surplus, because_grade, because_dispatch) values (?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0)""";
    private static final String ADD_BOX_LINE = """
            insert into box_line (box, lot, shipment, quantity, in_use) values (?, ?, ?, ?, ?)
            on conflict (shipment, box, lot) do update set quantity = excluded.quantity, in_use = excluded.in_use""";

    private static final String CANCEL = """
            update shipment set status = ?, cancelled_position = ?, cancelled_at = ?, cancelled_happened_at = ?,
            cancellation_reason = ? where shipment = ?""";

    private CustodyProjection() {}

    /** One event of this area. */
    public static void apply(CustodyEvent event, Happened happened, Writes writes) {
        switch (event) {
            case CustodyEvent.ShipmentPacked e -> packed(e, happened, writes);
            case CustodyEvent.ShipmentRepacked e -> {
                writes.write("update box_line set in_use = ? where shipment = ?", false, e.shipment());
                boxes(e.shipment(), e.boxes(), writes);
                writes.write(
                        "update shipment set boxes = ? where shipment = ?",
                        e.boxes().size(),
                        e.shipment());
                NewStep.of(Subject.of(e.shipment()), StepKind.SHIPMENT_REPACKED).write(happened, writes);
            }
            case CustodyEvent.ShipmentCancelled e -> cancelled(e, happened, writes);
            case CustodyEvent.HandOverSigned e -> HandOverProjection.signed(e, happened, writes);
            case CustodyEvent.MoreLeftThanBooked e -> ReceiptProjection.exceeded(e, happened, writes);
            case CustodyEvent.ShipmentReceived e -> ReceiptProjection.received(e, happened, writes);
            case CustodyEvent.ReceiptCorrected e -> ReceiptProjection.corrected(e, happened, writes);
            case CustodyEvent.GradeDisputed e -> ReceiptProjection.disputed(e, happened, writes);
            case CustodyEvent.DiscrepancyOpened e -> ReceiptProjection.opened(e, happened, writes);
            case CustodyEvent.DiscrepancySettled e -> ReceiptProjection.settled(e, happened, writes);
        }
    }

    private static void packed(CustodyEvent.ShipmentPacked event, Happened happened, Writes writes) {
        CustodyCommand.PackShipment packing = event.packing();
        Aim aim = aim(packing.purpose());
        writes.write(
                ADD,
                packing.shipment(),
                aim.kind(),
                aim.allocation(),
                aim.returnReason(),
                aim.demand(),
                packing.from(),
                event.by(),
                packing.to(),
                packing.to(),
                packing.carrier(),
                event.by(),
                Shipment.Status.PACKED,
                packing.boxes().size(),
                happened.position(),
                happened.time(),
                packing.happenedAt());
        Map<String, Long> sent = new TreeMap<>();
        for (Box box : packing.boxes()) {
            for (Box.BoxLine line : box.lines()) {
                sent.merge(line.lot().value(), line.quantity(), Math::addExact);
            }
        }
        sent.forEach((lot, quantity) -> writes.write(ADD_LINE, packing.shipment(), new LotId(lot), quantity));
        boxes(packing.shipment(), packing.boxes(), writes);
        Passings.follow(packing.shipment(), writes);
        NewStep.of(Subject.of(packing.shipment()), StepKind.SHIPMENT_PACKED)
                .other(packing.carrier())
                .place(packing.to())
                .happenedAt(packing.happenedAt())
                .write(happened, writes);
    }

    /** The boxes are unpacked: nothing travels under their codes. The lines keep saying what was in them. */
    private static void cancelled(CustodyEvent.ShipmentCancelled event, Happened happened, Writes writes) {
        writes.write(
                CANCEL,
                Shipment.Status.CANCELLED,
                happened.position(),
                happened.time(),
                event.happenedAt(),
                event.reason(),
                event.shipment());
        writes.write("update box_line set in_use = ? where shipment = ?", false, event.shipment());
        Passings.follow(event.shipment(), writes);
        NewStep.of(Subject.of(event.shipment()), StepKind.SHIPMENT_CANCELLED)
                .reason(event.reason())
                .happenedAt(event.happenedAt())
                .write(happened, writes);
    }

    private static void boxes(ShipmentId shipment, List<Box> boxes, Writes writes) {
        for (Box box : boxes) {
            Map<String, Long> held = new TreeMap<>();
            for (Box.BoxLine line : box.lines()) {
                held.merge(line.lot().value(), line.quantity(), Math::addExact);
            }
            held.forEach(
                    (lot, quantity) -> writes.write(ADD_BOX_LINE, box.box(), new LotId(lot), shipment, quantity, true));
        }
    }

    private record Aim(ShipmentPurpose kind, Optional<?> allocation, Optional<?> returnReason, Optional<?> demand) {}

    private static Aim aim(Purpose purpose) {
        return switch (purpose) {
            case Purpose.Delivery(var allocation) ->
                new Aim(ShipmentPurpose.DELIVERY, Optional.of(allocation), Optional.empty(), Optional.empty());
            case Purpose.Return(var reason, var demand) ->
                new Aim(ShipmentPurpose.RETURN, Optional.empty(), Optional.of(reason), demand);
            case Purpose.Transfer() ->
                new Aim(ShipmentPurpose.TRANSFER, Optional.empty(), Optional.empty(), Optional.empty());
        };
    }
}
