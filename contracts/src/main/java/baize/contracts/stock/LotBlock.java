package baize.contracts.stock;

import baize.contracts.Stamp;
import baize.contracts.Table;

/** Who stopped a lot: whoever releases it must be another officer. Gone when the lot is released. */
public record LotBlock(LotId lot, StockCommand.BlockReason reason, Stamp blocked) {
    /** Key: lot. */
    public static final Table<LotBlock> TABLE = new Table<>("lot-block", LotBlock.class);
}
