package baize.contracts.stock;

import baize.contracts.Table;

/** An index row: this lot belongs to that gift, item or maker's lot. */
public record LotReference(LotId lot) {
    /** Key: donation code, organisation that recorded the arrival, lot. */
    public static final Table<LotReference> BY_GIFT = new Table<>("lot-by-gift", LotReference.class);

    /** Key: item as it is now, lot. */
    public static final Table<LotReference> BY_ITEM = new Table<>("lot-by-item", LotReference.class);

    /** Key: item as it is now, maker's lot ('/' as '|'), lot; but for lots that are recalled. */
    public static final Table<LotReference> BY_MAKER_LOT = new Table<>("lot-by-maker-lot", LotReference.class);

    /** Key: item and maker's lot of the recall that stopped it, lot. */
    public static final Table<LotReference> BY_RECALL = new Table<>("lot-by-recall", LotReference.class);
}
