package baize.contracts.stock;

import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.donation.DonationCode;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import java.time.Instant;
import java.util.Optional;

/** What happened to lots and stock. */
public sealed interface StockEvent extends Event {
    /** A lot came in and was counted. */
    record LotArrived(StockCommand.RecordArrival arrival, Optional<Instant> holdUntil) implements StockEvent {}

    /** A lot was inspected: declared and inspected item stand side by side. */
    record LotInspected(StockCommand.InspectLot inspection, ItemCode declared) implements StockEvent {}

    /** A lot is another item than the books said; movements of both items follow. */
    record LotRegraded(LotId lot, ItemCode from, ItemCode to, long corrects, StockCommand.CorrectionReason reason)
            implements StockEvent {}

    /** An officer says that a lot is better than the books say; nothing changes until another one approves. */
    record UpgradeProposed(LotId lot, ItemCode from, ItemCode to, long corrects, StockCommand.CorrectionReason reason)
            implements StockEvent {}

    /** A reviewer said no to an upgrade. */
    record UpgradeRejected(LotId lot, long proposal) implements StockEvent {}

    /** What came is not what was announced or declared: counted as it is, and stopped until another organisation looks. */
    record LotDoubted(LotId lot, LotDoubt doubt) implements StockEvent {}

    /** Another organisation has looked: the lot may go on as the books have it. */
    record DoubtSettled(LotId lot) implements StockEvent {}

    /** Goods at a place are unfit, and a movement follows; or lost, which waits for a second officer's word. */
    record LossRecorded(StockCommand.RecordLoss loss) implements StockEvent {}

    /** A second officer said so too: the goods of the loss at that position are gone. */
    record LossConfirmed(LotId lot, long loss) implements StockEvent {}

    /** A hospital used goods; {@code recalled} where the lot was recalled. */
    record UseRecorded(StockCommand.RecordUse use, boolean recalled) implements StockEvent {}

    /** A loss or use was of fewer goods than its record says, which stays to be seen. */
    record EndingCorrected(LotId lot, long corrects, long before, long after, StockCommand.CorrectionReason reason)
            implements StockEvent {}

    /** What a demand got of a lot changed otherwise than by a receipt: a gift for it came straight to it, or was found not to serve it. */
    record LotServed(LotId lot, DemandId demand, long change) implements StockEvent {}

    /** What was counted at an arrival, or its gift, was another; a movement follows where the quantity was. */
    record ArrivalCorrected(
            LotId lot,
            DonationCode from,
            DonationCode to,
            long before,
            long after,
            long corrects,
            StockCommand.CorrectionReason reason)
            implements StockEvent {}

    /** What an inspection entered of the maker's lot and the expiry was another. */
    record InspectionCorrected(StockCommand.CorrectInspection correction) implements StockEvent {}

    /** An officer says that a record should have been another; nothing changes until another one of the organisation says so too. */
    record CorrectionProposed(Correction correction) implements StockEvent {}

    /** Another officer said so too; what the correction means follows. */
    record CorrectionConfirmed(LotId lot, long proposal) implements StockEvent {}

    /** A lot was treated. */
    record LotTreated(LotId lot, StockCommand.Treatment treatment, Instant happenedAt) implements StockEvent {}

    /**
     * A lot is held.
     *
     * @param stockOf whose stock alone is held; empty where all of the lot is
     */
    record LotHeld(LotId lot, Optional<MemberId> stockOf, Instant until) implements StockEvent {}

    /**
     * A hold ended before its time.
     *
     * @param stockOf whose stock alone was held; empty where all of the lot was
     * @param until how long all of the lot stays held by its origin or by others; empty where it does not
     */
    record HoldEnded(LotId lot, Optional<MemberId> stockOf, StockCommand.HoldEndReason reason, Optional<Instant> until)
            implements StockEvent {}

    /**
     * A lot is stopped or released.
     *
     * @param stockOf whose stock alone is stopped or released; empty where all of the lot is
     */
    record LotBlocked(LotId lot, boolean blocked, StockCommand.BlockReason reason, Optional<MemberId> stockOf)
            implements StockEvent {}

    /** A maker's lot is recalled by the word of one officer: what is here of it, and what will come. */
    record MakerLotRecalled(ItemCode item, MakerLot makerLot, StockCommand.BlockReason reason) implements StockEvent {}

    /** A second officer said so too: the recall is not taken back any more. */
    record RecallUpheld(ItemCode item, MakerLot makerLot) implements StockEvent {}

    /** A second officer lifted a recall; {@code whole} where no lot of it is left to let go. */
    record RecallLifted(ItemCode item, MakerLot makerLot, boolean whole) implements StockEvent {}

    /** A lot is not recalled any more. */
    record LotRecallLifted(LotId lot) implements StockEvent {}

    /** A lot is recalled. */
    record LotRecalled(LotId lot, StockCommand.BlockReason reason) implements StockEvent {}

    /** A first count. */
    record StockCounted(StockCommand.CountStock count, long booked) implements StockEvent {}

    /** A second count agreed; a movement follows where it differs from the books. */
    record CountConfirmed(CountId count, long booked, long counted, StockCommand.DifferenceReason reason)
            implements StockEvent {}

    /** A second count disagreed with the first: nothing is entered, count again. */
    record CountDisputed(CountId count, long first, long second) implements StockEvent {}

    /**
     * Goods moved between accounts: the only event that changes a quantity.
     *
     * @param quantity more than zero, in the item's unit
     * @param corrects the position of the record that this movement counter-books, if it does
     */
    record GoodsMoved(
            LotId lot,
            ItemCode item,
            long quantity,
            Account from,
            Account to,
            Cause cause,
            Instant happenedAt,
            Optional<Long> corrects)
            implements StockEvent {
        public GoodsMoved {
            if (quantity <= 0 || from.equals(to)) {
                throw new IllegalArgumentException("A movement is of more than zero between two accounts, not "
                        + quantity + " from " + from + " to " + to);
            }
        }
    }

    /** Stock at a place is promised to (positive) or freed from (negative) allocations. */
    record StockReserved(LotId lot, Account at, long quantity) implements StockEvent {
        public StockReserved {
            if (!(at instanceof Account.AtPlace)) {
                throw new IllegalArgumentException("Stock is promised at a place, not " + at.path());
            }
        }
    }

    /** Why goods moved. */
    enum Cause {
        /** Came in. */
        ARRIVAL,
        /** Unfit at inspection. */
        INSPECTION,
        /** Left with a shipment. */
        DISPATCH,
        /** Arrived with a shipment. */
        RECEIPT,
        /** Count or receipt beyond the papers. */
        FOUND,
        /** Lost. */
        LOSS,
        /** Damaged. */
        DAMAGE,
        /** Used. */
        USE,
        /** Counter-booked by a correction. */
        CORRECTION
    }
}
