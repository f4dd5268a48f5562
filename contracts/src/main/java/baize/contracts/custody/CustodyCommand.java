package baize.contracts.custody;

import baize.contracts.Command;
import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Commands about shipments. {@code happenedAt} is the signer's word, beside the ledger's time. */
public sealed interface CustodyCommand extends Command {
    /** The warehouse (or, for a return, the hospital) packs boxes. */
    record PackShipment(
            ShipmentId shipment,
            Purpose purpose,
            PlaceId from,
            PlaceId to,
            MemberId carrier,
            List<Box> boxes,
            Instant happenedAt)
            implements CustodyCommand {
        public PackShipment {
            boxes = List.copyOf(boxes);
            if (boxes.isEmpty() || boxes.size() > Shipment.MAX_BOXES) {
                throw new IllegalArgumentException("A shipment has 1 to " + Shipment.MAX_BOXES + " boxes");
            }
        }
    }

    /** Other boxes, the same goods. */
    record RepackShipment(ShipmentId shipment, List<Box> boxes, Instant happenedAt) implements CustodyCommand {
        public RepackShipment {
            boxes = List.copyOf(boxes);
            if (boxes.isEmpty() || boxes.size() > Shipment.MAX_BOXES) {
                throw new IllegalArgumentException("A shipment has 1 to " + Shipment.MAX_BOXES + " boxes");
            }
        }
    }

    /** One side signs a hand-over; the first signature moves the goods, the second makes it two-sided. */
    record SignHandOver(
            HandOverId handOver,
            ShipmentId shipment,
            Side side,
            MemberId other,
            HandOver.Condition condition,
            Instant happenedAt,
            Optional<Commitment> photo)
            implements CustodyCommand {}

    /** The receiver signs what was counted. More, less or another grade is recorded and flagged, never refused. */
    record SignReceipt(
            ShipmentId shipment, List<Counted> counted, Medium medium, Instant happenedAt, Optional<Commitment> photo)
            implements CustodyCommand {
        public SignReceipt {
            counted = List.copyOf(counted);
        }
    }

    /** The receiver corrects its count: a second record that points to the first. */
    record CorrectReceipt(
            ShipmentId shipment, List<Counted> counted, long corrects, StockCommand.CorrectionReason reason)
            implements CustodyCommand {
        public CorrectReceipt {
            counted = List.copyOf(counted);
        }
    }

    /** What is missing at receipt is explained: lost, damaged, or never left (back to the place of dispatch). */
    record SettleDiscrepancy(
            ShipmentId shipment, LotId lot, long quantity, Outcome outcome, StockCommand.DifferenceReason reason)
            implements CustodyCommand {}

    /** What the receiver counted of one lot; {@code item} where it is another than on the papers. */
    record Counted(LotId lot, long usable, long damaged, Optional<ItemCode> item) {
        public Counted {
            if (usable < 0 || damaged < 0) {
                throw new IllegalArgumentException("A count is not negative");
            }
        }
    }

    /** Which side of a hand-over. */
    enum Side {
        /** Gives the boxes away. */
        GIVER,
        /** Takes them. */
        TAKER
    }

    /** Where a receipt was first written. */
    enum Medium {
        /** Signed on a device at the door. */
        DEVICE,
        /** Entered later from paper. */
        PAPER
    }

    /** What became of missing goods. */
    enum Outcome {
        /** Gone. */
        LOST,
        /** Found unfit. */
        DAMAGED,
        /** Never left the place of dispatch. */
        NEVER_LEFT
    }
}
