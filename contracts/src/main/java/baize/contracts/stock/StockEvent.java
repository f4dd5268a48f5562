package baize.contracts.stock;

import baize.contracts.Event;
import baize.contracts.MemberId;
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
