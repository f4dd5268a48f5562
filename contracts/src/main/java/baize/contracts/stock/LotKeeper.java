package baize.contracts.stock;

import baize.contracts.Key;
import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.Table;

/** An organisation that has, or once had, some of a lot at a place of its own. Stays when the goods go on. */
public record LotKeeper(LotId lot, MemberId member, Stamp since) {
    /** Key: lot, member. */
    public static final Table<LotKeeper> TABLE = new Table<>("lot-keeper", LotKeeper.class);

    /** Where this row stands. */
    public Key<LotKeeper> key() {
        return TABLE.key(lot, member);
    }
}
