package baize.contracts.stock;

import baize.contracts.Table;
import baize.contracts.supply.ItemCode;

/** By which recall a lot was stopped: whatever the lot is found to be afterwards, the end of that recall reaches it. */
public record LotRecall(LotId lot, ItemCode item, MakerLot makerLot) {
    /** Key: lot. */
    public static final Table<LotRecall> TABLE = new Table<>("lot-recall", LotRecall.class);
}
