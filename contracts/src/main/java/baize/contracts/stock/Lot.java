package baize.contracts.stock;

import baize.contracts.Stamp;
import baize.contracts.Table;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.OriginRisk;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Goods of one gift, one item and one maker's lot. Its gift, and so its donor, never changes: boxes split, merge and are re-packed
 * by lines that name the lot.
 *
 * @param declared what the papers said it is
 * @param item what it is: as inspected or corrected, until then as declared
 * @param holdUntil end of the quarantine hold
 */
public record Lot(
        LotId lot,
        DonationCode gift,
        PlaceId arrivedAt,
        ItemCode declared,
        ItemCode item,
        Optional<MakerLot> makerLot,
        Optional<LocalDate> expiry,
        OriginRisk originRisk,
        Optional<Instant> holdUntil,
        List<StockCommand.Treatment> treatments,
        Status status,
        Instant happenedAt,
        Stamp arrived,
        Optional<Stamp> inspected) {
    /** Key: lot. */
    public static final Table<Lot> TABLE = new Table<>("lot", Lot.class);

    public Lot {
        treatments = List.copyOf(treatments);
    }

    /** Whether a lot may be allocated. */
    public enum Status {
        /** Counted, not yet inspected. */
        ARRIVED,
        /** Inspected and good. */
        INSPECTED,
        /** Stopped by an officer; may be released. */
        BLOCKED,
        /** Recalled with every other lot of the same maker's lot. */
        RECALLED
    }
}
