package baize.contracts.stock;

import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.Table;

/** An organisation stopped its own stock of a lot; what others have goes on. Gone when another officer of it releases the stock. */
public record LocalBlock(LotId lot, MemberId member, StockCommand.BlockReason reason, Stamp blocked) {
    /** Key: lot, member. */
    public static final Table<LocalBlock> TABLE = new Table<>("local-block", LocalBlock.class);
}
