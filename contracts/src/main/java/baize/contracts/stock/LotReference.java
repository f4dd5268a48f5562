package baize.contracts.stock;

import baize.contracts.Table;

/** An index row: this lot belongs to that gift, item or maker's lot. */
public record LotReference(LotId lot) {
    /** Key: donation code, organisation that recorded the arrival, lot. */
    public static final Table<LotReference> BY_GIFT = new Table<>("lot-by-gift", LotReference.class);

    /** Key: item as it is now, lot. */
    public static final Table<LotReference> BY_ITEM = new Table<>("lot-by-item", LotReference.class);

    /** Key: item as it is now, maker's lot ('/' as '|'), lot. */
    public static final Table<LotReference> BY_MAKER_LOT = new Table<>("lot-by-maker-lot", LotReference.class);
}
