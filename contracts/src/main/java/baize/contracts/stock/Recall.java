package baize.contracts.stock;

import baize.contracts.Key;
import baize.contracts.Stamp;
import baize.contracts.Table;
import baize.contracts.supply.ItemCode;

/** A maker's lot of an item that is recalled: lots that turn out to be of it later are recalled at once. */
public record Recall(ItemCode item, MakerLot makerLot, StockCommand.BlockReason reason, Stamp recalled) {
    /** Key: item, maker's lot ('/' as '_'). */
    public static final Table<Recall> TABLE = new Table<>("recall", Recall.class);

    /** Where the row of an item and a maker's lot stands. */
    public static Key<Recall> key(ItemCode item, MakerLot makerLot) {
        return TABLE.key(item.value(), makerLot.path());
    }
}
