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

    /** One side of a hand-over signed. */
    record HandOverSigned(CustodyCommand.SignHandOver signature, MemberId by, Effect effect) implements CustodyEvent {
        /** What a signature does. */
        public enum Effect {
            /** A leg: the boxes are in the taker's hands now. */
            MOVES,
            /** A leg that was written down after the boxes had gone on. */
            LATE,
            /** The word of a taker whom nobody named: it moves nothing. */
            CLAIM,
            /** The other side of a leg. */
            COMPLETES
        }
    }

    /** More left than the books of the place of dispatch held: found by the sender, who owes the reason. */
    record MoreLeftThanBooked(ShipmentId shipment, LotId lot, long quantity) implements CustodyEvent {}

    /** The receiver counted. */
    record ShipmentReceived(CustodyCommand.SignReceipt receipt, MemberId by, boolean discrepancy)
            implements CustodyEvent {}

    /** The receiver's count was corrected. */
    record ReceiptCorrected(CustodyCommand.CorrectReceipt correction, boolean discrepancy) implements CustodyEvent {}

    /** Counted goods are not what the papers say, by the receiver's word; the lot is blocked until another officer releases it. */
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
