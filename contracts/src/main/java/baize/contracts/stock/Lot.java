package baize.contracts.stock;

import baize.contracts.Stamp;
import baize.contracts.Table;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.OriginRisk;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goods of one gift, one item and one maker's lot. Its gift, and so its donor, stays: boxes split, merge and are re-packed by lines that
 * name the lot. Only a correction of its arrival, which both stand to be seen, says that it was of another gift.
 *
 * @param declared what the papers said it is
 * @param item what it is: as inspected or corrected, until then as declared
 * @param graded the position of the record that last said what it is: what a correction corrects
 * @param originHold end of the hold that the risk of its origin asks for; nobody ends it early
 * @param holdUntil end of the quarantine hold of all of it
 */
public record Lot(
        LotId lot,
        DonationCode gift,
        PlaceId arrivedAt,
        ItemCode declared,
        ItemCode item,
        long graded,
        Optional<MakerLot> makerLot,
        Optional<LocalDate> expiry,
        OriginRisk originRisk,
        Optional<Instant> originHold,
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

    /** Whether the lot is in quarantine at this moment. */
    public boolean heldAt(Instant now) {
        return holdUntil.isPresent() && now.isBefore(holdUntil.get());
    }

    /** Whether the lot's last good day is over at this moment, by the date in UTC. */
    public boolean expiredAt(Instant now) {
        return expiry.isPresent() && now.atZone(ZoneOffset.UTC).toLocalDate().isAfter(expiry.get());
    }

    Lot inspected(Optional<MakerLot> foundMakerLot, Optional<LocalDate> foundExpiry, Stamp stamp) {
        Status now = status == Status.ARRIVED ? Status.INSPECTED : status;
        return new Lot(
                lot,
                gift,
                arrivedAt,
                declared,
                item,
                stamp.position(),
                foundMakerLot,
                foundExpiry,
                originRisk,
                originHold,
                holdUntil,
                treatments,
                now,
                happenedAt,
                arrived,
                Optional.of(stamp));
    }

    Lot of(DonationCode other) {
        return new Lot(
                lot,
                other,
                arrivedAt,
                declared,
                item,
                graded,
                makerLot,
                expiry,
                originRisk,
                originHold,
                holdUntil,
                treatments,
                status,
                happenedAt,
                arrived,
                inspected);
    }

    Lot labelled(Optional<MakerLot> otherMakerLot, Optional<LocalDate> otherExpiry) {
        return new Lot(
                lot,
                gift,
                arrivedAt,
                declared,
                item,
                graded,
                otherMakerLot,
                otherExpiry,
                originRisk,
                originHold,
                holdUntil,
                treatments,
                status,
                happenedAt,
                arrived,
                inspected);
    }

    Lot regraded(ItemCode to, long position) {
        return new Lot(
                lot,
                gift,
                arrivedAt,
                declared,
                to,
                position,
                makerLot,
                expiry,
                originRisk,
                originHold,
                holdUntil,
                treatments,
                status,
                happenedAt,
                arrived,
                inspected);
    }

    Lot treated(StockCommand.Treatment treatment) {
        List<StockCommand.Treatment> all = new ArrayList<>(treatments);
        all.add(treatment);
        return changed(holdUntil, all, status);
    }

    Lot heldUntil(Optional<Instant> until) {
        return changed(until, treatments, status);
    }

    Lot withStatus(Status now) {
        return changed(holdUntil, treatments, now);
    }

    /** What the lot would be if nobody had stopped it. */
    Status unblockedStatus() {
        return inspected.isPresent() ? Status.INSPECTED : Status.ARRIVED;
    }

    private Lot changed(Optional<Instant> newHold, List<StockCommand.Treatment> newTreatments, Status newStatus) {
        return new Lot(
                lot,
                gift,
                arrivedAt,
                declared,
                item,
                graded,
                makerLot,
                expiry,
                originRisk,
                originHold,
                newHold,
                newTreatments,
                newStatus,
                happenedAt,
                arrived,
                inspected);
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
