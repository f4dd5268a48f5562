package baize.contracts.stock;

import baize.contracts.Key;
import baize.contracts.Stamp;
import baize.contracts.Table;
import baize.contracts.supply.ItemCode;
import java.util.Optional;

/**
 * A maker's lot of an item that is recalled: lots that turn out to be of it later are recalled at once, also where none was here yet. One
 * officer's word stops them; another one upholds the recall for good or lifts it, and then the row is gone.
 *
 * @param upheld the second officer's word
 */
public record Recall(
        ItemCode item, MakerLot makerLot, StockCommand.BlockReason reason, Stamp recalled, Optional<Stamp> upheld) {
    /** Key: item, maker's lot ('/' as '|'). */
    public static final Table<Recall> TABLE = new Table<>("recall", Recall.class);

    /** Where the row of an item and a maker's lot stands. */
    public static Key<Recall> key(ItemCode item, MakerLot makerLot) {
        return TABLE.key(item.value(), makerLot.path());
    }
}
