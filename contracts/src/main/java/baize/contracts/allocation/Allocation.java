package baize.contracts.allocation;

import baize.contracts.Stamp;
import baize.contracts.Table;
import baize.contracts.stock.LotId;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.PlaceId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who gets what, proposed by one officer and decided by another.
 *
 * @param outsideDesignated whether a receiving hospital was not on the designated list when it was approved
 * @param corrects the allocation that this one replaces
 */
public record Allocation(
        AllocationId allocation,
        List<Line> lines,
        Set<Reason> reasons,
        Status status,
        boolean outsideDesignated,
        Optional<AllocationId> corrects,
        Stamp proposed,
        Optional<Stamp> decided) {
    /** Key: allocation. */
    public static final Table<Allocation> TABLE = new Table<>("allocation", Allocation.class);

    /** Most lines of one allocation. */
    public static final int MAX_LINES = 50;

    /** Most that allocations may give altogether to one demand whose quantity is unknown, in the item's unit. */
    public static final long UNKNOWN_NEED_LIMIT = 100_000;

    public Allocation {
        lines = List.copyOf(lines);
        reasons = Collections.unmodifiableSet(new TreeSet<>(reasons));
    }

    /**
     * Goods of one lot at one place for one demand.
     *
     * @param quantity in the item's unit, more than zero
     * @param packed how much of it is in shipments already
     * @param missing how much of it was lost or found unfit before it was packed
     */
    public record Line(LotId lot, PlaceId place, DemandId demand, long quantity, long packed, long missing) {
        public Line {
            if (quantity <= 0 || packed < 0 || missing < 0 || packed > quantity - missing) {
                throw new IllegalArgumentException("A line allocates more than zero and packs no more than that");
            }
        }

        /** What still waits to be packed. */
        public long unpacked() {
            return quantity - packed - missing;
        }

        /** This line with so much more packed. */
        Line pack(long more) {
            return new Line(lot, place, demand, quantity, packed + more, missing);
        }

        /** This line with so much less packed. */
        Line unpack(long less) {
            return new Line(lot, place, demand, quantity, packed - less, missing);
        }

        /** This line with so much gone before it was packed. */
        Line lack(long gone) {
            return new Line(lot, place, demand, quantity, packed, missing + gone);
        }
    }

    /** Whether any of it is in a shipment. */
    public boolean packed() {
        return lines.stream().anyMatch(line -> line.packed() > 0);
    }

    /** Whether nothing of it waits to be packed. */
    boolean whollyPacked() {
        return lines.stream().allMatch(line -> line.unpacked() == 0);
    }

    /** F11's states. */
    public enum Status {
        /** Waits for another officer. */
        PROPOSED,
        /** An order to pick. */
        APPROVED,
        /** Not approved. */
        REJECTED,
        /** Taken back before it was wholly packed; what was not packed is free again. */
        CANCELLED,
        /** All of it is packed. */
        EXECUTED,
        /** Replaced by a correction. */
        REPLACED
    }

    /** Why this hospital, why this lot. */
    public enum Reason {
        /** Designated hospitals come first. */
        DESIGNATED_HOSPITAL,
        /** Most urgent. */
        URGENCY,
        /** Fewest days of cover. */
        DAYS_OF_COVER,
        /** The donor wants it so. */
        DONORS_TARGET,
        /** Expires first. */
        EXPIRES_FIRST,
        /** Not the lot that expires first, since that one is packed or elsewhere. */
        LATER_EXPIRY_CHOSEN,
        /** A hospital outside the designated list needs it. */
        OUTSIDE_DESIGNATED_LIST,
        /** Corrects an earlier allocation. */
        CORRECTION
    }
}
