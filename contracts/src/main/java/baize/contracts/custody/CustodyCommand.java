package baize.contracts.custody;

import baize.contracts.Command;
import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.contracts.Quantity;
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
            boxes = Box.list(boxes);
        }
    }

    /** Other boxes, the same goods. */
    record RepackShipment(ShipmentId shipment, List<Box> boxes, Instant happenedAt) implements CustodyCommand {
        public RepackShipment {
            boxes = Box.list(boxes);
        }
    }

    /**
     * The sender unpacks boxes that nobody has taken yet: the goods lie on the shelf again as before they were packed, and may be packed
     * under another waybill. The id stays used.
     */
    record CancelShipment(ShipmentId shipment, CancellationReason reason, Instant happenedAt)
            implements CustodyCommand {}

    /**
     * One side signs a hand-over; the first signature moves the goods, the second makes it two-sided. A taker whom neither the waybill
     * nor a giver names only claims the boxes: that moves nothing until the giver signs.
     */
    record SignHandOver(
            HandOverId handOver,
            ShipmentId shipment,
            Side side,
            MemberId other,
            HandOver.Condition condition,
            Instant happenedAt,
            Optional<Commitment> photo)
            implements CustodyCommand {}

    /**
     * The receiver signs what was counted. More, less or another grade is recorded and flagged, never refused. A lot of the waybill
     * that is not listed was not there: counted as none.
     */
    record SignReceipt(
            ShipmentId shipment, List<Counted> counted, Medium medium, Instant happenedAt, Optional<Commitment> photo)
            implements CustodyCommand {
        public SignReceipt {
            counted = Counted.list(counted);
        }
    }

    /**
     * The receiver corrects its count: a second record that points to the first. {@code counted} is the whole count as it should
     * have been; {@code corrects} the position of the receipt, also where it was corrected before.
     */
    record CorrectReceipt(
            ShipmentId shipment, List<Counted> counted, long corrects, StockCommand.CorrectionReason reason)
            implements CustodyCommand {
        public CorrectReceipt {
            counted = Counted.list(counted);
        }
    }

    /**
     * A difference is explained. What is missing was lost or damaged in the hands of who signs, and is booked to it, or never left (back
     * to the place of dispatch); what was counted damaged, too much or as another item, and what left beyond the books, gets its reason.
     */
    record SettleDiscrepancy(
            ShipmentId shipment, LotId lot, long quantity, Outcome outcome, StockCommand.DifferenceReason reason)
            implements CustodyCommand {
        public SettleDiscrepancy {
            if (quantity <= 0 || quantity > Quantity.LIMIT) {
                throw new IllegalArgumentException(
                        "A settlement explains 1 to " + Quantity.LIMIT + ", not " + quantity);
            }
        }
    }

    /** What the receiver counted of one lot; {@code item} where it is another than on the papers. */
    record Counted(LotId lot, long usable, long damaged, Optional<ItemCode> item) {
        public Counted {
            if (usable < 0 || damaged < 0 || usable > Quantity.LIMIT || damaged > Quantity.LIMIT) {
                throw new IllegalArgumentException("A count is 0 to " + Quantity.LIMIT);
            }
        }

        /** Whether nothing was counted. */
        boolean none() {
            return usable == 0 && damaged == 0;
        }

        /** A copy of a count, in which each lot stands once. */
        private static List<Counted> list(List<Counted> counted) {
            List<Counted> copy = List.copyOf(counted);
            if (copy.size() > Shipment.MAX_COUNTED) {
                throw new IllegalArgumentException("A receipt counts at most " + Shipment.MAX_COUNTED + " lots");
            }
            if (copy.stream().map(Counted::lot).distinct().count() < copy.size()) {
                throw new IllegalArgumentException("A receipt counts each lot once");
            }
            return copy;
        }
    }

    /** Why boxes do not leave. */
    enum CancellationReason {
        /** Other goods or quantities than were meant. */
        PACKED_WRONGLY,
        /** Another destination or carrier than was meant. */
        WRONG_WAYBILL,
        /** The carrier did not come. */
        CARRIER_FAILED,
        /** Blocked, recalled or damaged since they were packed. */
        GOODS_UNFIT,
        /** The receiver does not need them any more. */
        NEED_GONE
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

    /** What a difference comes from. The first three move missing goods, the others move nothing. */
    enum Outcome {
        /** Missing: lost in the signer's hands. */
        LOST,
        /** Missing: unfit in the signer's hands. */
        DAMAGED,
        /** Missing: never left the place of dispatch. */
        NEVER_LEFT,
        /** Counted as unfit. */
        DAMAGE_EXPLAINED,
        /** Counted beyond what was sent. */
        SURPLUS_EXPLAINED,
        /** Counted as another item. */
        GRADE_EXPLAINED,
        /** Left beyond the books. */
        DISPATCH_EXPLAINED
    }
}
