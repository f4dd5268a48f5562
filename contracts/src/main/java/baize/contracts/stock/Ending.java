package baize.contracts.stock;

import baize.contracts.Key;
import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.Table;
import baize.contracts.supply.PlaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry that goods of a lot ended at a place: used, damaged, or lost by the word of two officers.
 *
 * @param position of the entry: what a second officer confirms, and what a correction corrects
 * @param quantity as entered, or as corrected since, in the item's unit
 * @param confirmed the second officer's word, which a loss needs before the books have it
 */
public record Ending(
        long position,
        LotId lot,
        PlaceId place,
        Kind kind,
        long quantity,
        Instant happenedAt,
        Stamp entered,
        Optional<Stamp> confirmed) {
    /** Key: position. */
    public static final Table<Ending> TABLE = new Table<>("ending", Ending.class);

    public Ending {
        if (quantity < 0) {
            throw new IllegalArgumentException("Goods of less than nothing cannot end, as " + quantity);
        }
    }

    static Key<Ending> at(long position) {
        return TABLE.key(Long.toString(position));
    }

    /** Whether the books have it: of a loss not before a second officer's word. */
    public boolean booked() {
        return kind != Kind.LOST || confirmed.isPresent();
    }

    /** Where such goods end, of the organisation whose officer entered it. */
    Account account() {
        MemberId member = entered.member();
        return switch (kind) {
            case LOST -> new Account.Lost(member);
            case DAMAGED -> new Account.Damaged(member);
            case USED -> new Account.Used(member);
        };
    }

    Ending confirmed(Stamp stamp) {
        return new Ending(position, lot, place, kind, quantity, happenedAt, entered, Optional.of(stamp));
    }

    Ending corrected(long now) {
        return new Ending(position, lot, place, kind, now, happenedAt, entered, confirmed);
    }

    /** What became of the goods. */
    public enum Kind {
        /** Gone. */
        LOST,
        /** There, and unfit. */
        DAMAGED,
        /** Used as intended. */
        USED
    }
}
