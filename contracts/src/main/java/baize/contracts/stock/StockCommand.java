package baize.contracts.stock;

import baize.contracts.Command;
import baize.contracts.Commitment;
import baize.contracts.Quantity;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.OriginRisk;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Commands about lots and stock. {@code happenedAt} is the signer's word, beside the ledger's time. */
public sealed interface StockCommand extends Command {
    /**
     * Goods came to a place of the signer's organisation and were counted. A code that nobody announced makes a gift of an unknown
     * donor. At a hospital's place this is a gift straight to the hospital.
     */
    record RecordArrival(
            LotId lot,
            DonationCode gift,
            PlaceId place,
            ItemCode declared,
            Quantity counted,
            OriginRisk originRisk,
            Instant happenedAt,
            Optional<Commitment> photo)
            implements StockCommand {}

    /** Intake inspection, wherever the signer's organisation has some of the lot: what it really is, how much of it is unfit, the maker's lot and the expiry. */
    record InspectLot(
            LotId lot,
            PlaceId place,
            ItemCode item,
            Quantity unfit,
            Optional<MakerLot> makerLot,
            Optional<LocalDate> expiry,
            Instant happenedAt,
            Optional<Commitment> photo)
            implements StockCommand {}

    /**
     * A correction of what a lot is, after inspection: a second record that points to the first. To an item that may do nothing that the
     * old one may not; what is better takes two officers, {@link ProposeUpgrade}.
     */
    record RegradeLot(LotId lot, ItemCode item, long corrects, CorrectionReason reason) implements StockCommand {
        public RegradeLot {
            checkPosition(corrects);
        }
    }

    /** One officer says that a lot is better than its last record has it. The books change when another one approves. */
    record ProposeUpgrade(LotId lot, ItemCode item, long corrects, CorrectionReason reason) implements StockCommand {
        public ProposeUpgrade {
            checkPosition(corrects);
        }
    }

    /** A reviewer of supplies, of an organisation that neither gave nor ever held the lot, decides the proposal at this position. */
    record DecideUpgrade(LotId lot, long proposal, boolean approved) implements StockCommand {
        public DecideUpgrade {
            checkPosition(proposal);
        }
    }

    /** A reviewer of supplies, of another organisation, has looked into what was doubted of a lot: it may go on as the books have it. */
    record SettleDoubt(LotId lot) implements StockCommand {}

    /**
     * What was counted at an arrival, or the gift that it was of, was another: a second record that points to the first. {@code gift} and
     * {@code counted} are the whole as it should have been; none counted takes back an entry made twice. Fewer, or of another gift, waits
     * for {@link ConfirmCorrection}.
     */
    record CorrectArrival(LotId lot, DonationCode gift, Quantity counted, long corrects, CorrectionReason reason)
            implements StockCommand, Correction {
        public CorrectArrival {
            checkPosition(corrects);
        }
    }

    /**
     * The maker's lot or the expiry that an inspection entered was another: a second record that points to the first. But for a sooner
     * expiry it waits for {@link ConfirmCorrection}.
     */
    record CorrectInspection(
            LotId lot, Optional<MakerLot> makerLot, Optional<LocalDate> expiry, long corrects, CorrectionReason reason)
            implements StockCommand, Correction {
        public CorrectInspection {
            checkPosition(corrects);
        }
    }

    /** Treatment of held goods. */
    record TreatLot(LotId lot, Treatment treatment, Instant happenedAt) implements StockCommand {}

    /**
     * Holds a lot in quarantine for some days from now; never shortens a hold. {@code days} is 1 to 60. A reviewer and whoever received
     * the lot first hold all of it; others who have some of it hold the stock at their own places.
     */
    record HoldLot(LotId lot, int days) implements StockCommand {
        /** The longest hold that one command asks for, in days. */
        public static final int MAX_DAYS = 60;

        public HoldLot {
            if (days < 1 || days > MAX_DAYS) {
                throw new IllegalArgumentException("A hold lasts 1 to " + MAX_DAYS + " days, not " + days);
            }
        }
    }

    /** Ends a hold that the signer's organisation set, by another officer; what the risk of the origin asks for stays. */
    record EndHold(LotId lot, HoldEndReason reason) implements StockCommand {}

    /**
     * Stops a lot, or lets it go again as CLEARED (by another officer than the one who stopped it). A reviewer and whoever received the
     * lot first stop all of it; others who have some of it stop the stock at their own places.
     */
    record BlockLot(LotId lot, boolean blocked, BlockReason reason) implements StockCommand {
        public BlockLot {
            if (blocked == (reason == BlockReason.CLEARED)) {
                throw new IllegalArgumentException("A lot is released as CLEARED and blocked for another reason");
            }
        }
    }

    /** Recalls every lot of one maker's lot, wherever it is, and those that come later; another officer makes it final or lifts it. */
    record RecallMakerLot(ItemCode item, MakerLot makerLot, BlockReason reason) implements StockCommand {
        public RecallMakerLot {
            if (reason == BlockReason.CLEARED) {
                throw new IllegalArgumentException("Nothing is recalled because a doubt is settled");
            }
        }
    }

    /** Another officer upholds a recall for good, or lifts it. */
    record DecideRecall(ItemCode item, MakerLot makerLot, boolean upheld) implements StockCommand {}

    /** First count of a lot at a place. */
    record CountStock(CountId count, PlaceId place, LotId lot, long counted) implements StockCommand {
        public CountStock {
            checkCounted(counted);
        }
    }

    /** Second count, by another officer. Both find the same difference to the books: it is entered. Else both count again. */
    record ConfirmCount(CountId count, long counted, DifferenceReason reason) implements StockCommand {
        public ConfirmCount {
            checkCounted(counted);
        }
    }

    /** Goods at a place are lost, damaged or out of date. What is lost stands in the books once a second officer confirms it. */
    record RecordLoss(
            PlaceId place, LotId lot, Quantity quantity, LossKind kind, DifferenceReason reason, Instant happenedAt)
            implements StockCommand {}

    /** A second officer of the same organisation confirms that the goods of the loss at this position are gone. */
    record ConfirmLoss(LotId lot, long loss) implements StockCommand {
        public ConfirmLoss {
            checkPosition(loss);
        }
    }

    /**
     * The loss or use entered at {@code corrects} was of fewer goods, or of none: a second record that points to the first. {@code quantity}
     * is the whole as it should have been; more is entered as another loss or use. Where the books have it, goods come back by that, and it
     * waits for {@link ConfirmCorrection}.
     */
    record CorrectEnding(LotId lot, long corrects, long quantity, CorrectionReason reason)
            implements StockCommand, Correction {
        public CorrectEnding {
            checkPosition(corrects);
            checkCounted(quantity);
        }
    }

    /** Another officer of the same organisation says so too: the correction proposed at this position is entered. */
    record ConfirmCorrection(LotId lot, long proposal) implements StockCommand {
        public ConfirmCorrection {
            checkPosition(proposal);
        }
    }

    /** A hospital used goods. */
    record RecordUse(PlaceId place, LotId lot, Quantity quantity, Instant happenedAt) implements StockCommand {}

    private static void checkPosition(long position) {
        if (position < 0) {
            throw new IllegalArgumentException("A position is not negative, as " + position + " is");
        }
    }

    private static void checkCounted(long counted) {
        if (counted < 0 || counted > Quantity.LIMIT) {
            throw new IllegalArgumentException("A count is 0 to " + Quantity.LIMIT + ", not " + counted);
        }
    }

    /** What was done to held goods. */
    enum Treatment {
        /** Ultraviolet light. */
        UV,
        /** Heat. */
        HEAT,
        /** Surface disinfection. */
        DISINFECTED,
        /** Waiting alone. */
        STORED
    }

    /** Why a hold ends early. */
    enum HoldEndReason {
        /** Treated, and safe sooner. */
        TREATED,
        /** The doubt about where it came from is settled. */
        ORIGIN_CLEARED,
        /** Held by mistake. */
        MISTAKE
    }

    /** Why a record is corrected. */
    enum CorrectionReason {
        /** Another grade than entered. */
        WRONG_GRADE,
        /** Another quantity than entered. */
        WRONG_QUANTITY,
        /** Another receiver than entered. */
        WRONG_RECEIVER,
        /** Another gift than entered. */
        WRONG_GIFT,
        /** Another maker's lot or expiry than entered. */
        WRONG_LABEL,
        /** Entered twice. */
        DOUBLE_ENTRY
    }

    /** Why a lot is stopped. */
    enum BlockReason {
        /** Its papers or grade are in doubt. */
        GRADE_IN_DOUBT,
        /** The maker or an authority calls it back. */
        RECALLED_BY_MAKER,
        /** Found defective. */
        DEFECTIVE,
        /** The doubt is settled. */
        CLEARED
    }

    /** Why books and shelf differ. */
    enum DifferenceReason {
        /** Counted wrongly before. */
        MISCOUNT,
        /** Moved or handed out without an entry. */
        NOT_ENTERED,
        /** Damaged in store or on the way. */
        DAMAGE,
        /** Past its expiry. */
        EXPIRED,
        /** Stolen, as far as known. */
        THEFT,
        /** Marked or listed as something else than it is. */
        MISLABELLED,
        /** Nobody knows. */
        UNKNOWN
    }

    /** What became of lost goods. */
    enum LossKind {
        /** Gone. */
        LOST,
        /** There, and unfit. */
        DAMAGED
    }
}
