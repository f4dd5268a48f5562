package baize.contracts.stock;

import baize.contracts.Stamp;
import baize.contracts.Table;
import baize.contracts.supply.ItemCode;

/** An officer's word that a lot is better than the books say; waits for another officer. Gone when it is decided or overtaken. */
public record Upgrade(LotId lot, ItemCode item, long corrects, StockCommand.CorrectionReason reason, Stamp proposed) {
    /** Key: lot. */
    public static final Table<Upgrade> TABLE = new Table<>("upgrade", Upgrade.class);
}
