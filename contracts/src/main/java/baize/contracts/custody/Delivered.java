package baize.contracts.custody;

import baize.contracts.Table;
import baize.contracts.stock.LotId;
import baize.contracts.supply.DemandId;

/**
 * What a demand got of one lot: counted as usable at receipts, less what went back. Its sum over the lots is what the demand
 * received. Answers "from whom?", since a lot names its gift.
 *
 * @param quantity in the item's unit, never below zero
 */
public record Delivered(DemandId demand, LotId lot, long quantity) {
    /** Key: demand, lot. */
    public static final Table<Delivered> TABLE = new Table<>("delivered", Delivered.class);

    public Delivered {
        if (quantity < 0) {
            throw new IllegalArgumentException("A demand cannot have got " + quantity + " of the lot " + lot.value());
        }
    }
}
