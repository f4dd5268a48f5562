package baize.contracts.custody;

import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.ItemCode;
import java.time.Instant;
import java.util.List;

/** What happened to shipments. */
public sealed interface CustodyEvent extends Event {
    /** Boxes stand ready. */
    record ShipmentPacked(CustodyCommand.PackShipment packing, MemberId by) implements CustodyEvent {}

    /** Other boxes, the same goods. */
    record ShipmentRepacked(ShipmentId shipment, List<Box> boxes) implements CustodyEvent {
        public ShipmentRepacked {
            boxes = List.copyOf(boxes);
        }
    }

    /** Boxes were unpacked before anybody took them. */
    record ShipmentCancelled(ShipmentId shipment, CustodyCommand.CancellationReason reason, Instant happenedAt)
            implements CustodyEvent {}

    /** One side signed. {@code first} where the other has not yet. */
    record HandOverSigned(CustodyCommand.SignHandOver signature, MemberId by, boolean first) implements CustodyEvent {}

    /** The receiver counted. */
    record ShipmentReceived(CustodyCommand.SignReceipt receipt, MemberId by, boolean discrepancy)
            implements CustodyEvent {}

    /** The receiver's count was corrected. */
    record ReceiptCorrected(CustodyCommand.CorrectReceipt correction, boolean discrepancy) implements CustodyEvent {}

    /** Counted goods are not what the papers say, by the receiver's word; the lot is blocked until an inspection settles it. */
    record GradeDisputed(ShipmentId shipment, LotId lot, ItemCode counted) implements CustodyEvent {}

    /** A difference opened at receipt: above zero missing, below zero more than sent. */
    record DiscrepancyOpened(ShipmentId shipment, LotId lot, long difference) implements CustodyEvent {}

    /** A difference was explained. */
    record DiscrepancySettled(
            ShipmentId shipment,
            LotId lot,
            long quantity,
            CustodyCommand.Outcome outcome,
            StockCommand.DifferenceReason reason)
            implements CustodyEvent {}
}
