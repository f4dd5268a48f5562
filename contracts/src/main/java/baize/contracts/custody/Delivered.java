package baize.contracts.custody;

import baize.contracts.Table;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.allocation.Grade;
import baize.contracts.stock.LotId;
import baize.contracts.supply.Demand;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import java.util.List;

/**
 * What a demand got of one lot: counted as usable at receipts or, of a gift for this demand alone, at its arrival; less what went back.
 * Its sum over the lots that are good enough for it, as these are known now, is what the demand received: what a lot is may be corrected
 * to and fro, what was handed over stays. Answers "from whom?", since a lot names its gift.
 *
 * @param quantity in the item's unit, never below zero
 */
public record Delivered(DemandId demand, LotId lot, long quantity) {
    /** Key: demand, lot. */
    public static final Table<Delivered> TABLE = new Table<>("delivered", Delivered.class);

    /** Key: lot, demand. The same rows, to answer "which demands got this lot?". */
    public static final Table<Delivered> BY_LOT = new Table<>("delivered-by-lot", Delivered.class);

    /** What a demand got of a lot, in the item's unit. */
    public static long of(WorldState state, DemandId demand, LotId lot) {
        return state.find(TABLE.key(demand, lot)).map(Delivered::quantity).orElse(0L);
    }

    /** So much of goods of this item, as far as the demand received it: nothing where they are not good enough for it. */
    public static long counted(WorldState state, DemandId demand, ItemCode item, long quantity) {
        return Grade.satisfies(state, item, state.find(Demand.TABLE.key(demand)).orElseThrow()) ? quantity : 0;
    }

    /** The changes of state that make the demand have got so much more of the lot, or less. */
    public static List<Write> changed(WorldState state, DemandId demand, LotId lot, long more) {
        Delivered now = new Delivered(demand, lot, Math.addExact(of(state, demand, lot), more));
        if (now.quantity() == 0) {
            return List.of(Write.remove(TABLE.key(demand, lot)), Write.remove(BY_LOT.key(lot, demand)));
        }
        return List.of(Write.put(TABLE.key(demand, lot), now), Write.put(BY_LOT.key(lot, demand), now));
    }

    public Delivered {
        if (quantity < 0) {
            throw new IllegalArgumentException("A demand cannot have got " + quantity + " of the lot " + lot.value());
        }
    }
}
