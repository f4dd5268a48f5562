package baize.contracts.allocation;

import baize.contracts.Table;

/** An index row: this approved allocation waits to pack some of that lot at that place. */
public record PromisedLot(AllocationId allocation) {
    /** Key: place, lot, allocation. */
    public static final Table<PromisedLot> TABLE = new Table<>("promised-lot", PromisedLot.class);
}
