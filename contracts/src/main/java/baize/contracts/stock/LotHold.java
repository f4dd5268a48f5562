package baize.contracts.stock;

import baize.contracts.Key;
import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.Table;
import baize.contracts.WorldState;
import java.time.Instant;
import java.util.List;

/**
 * A hold that an organisation set: another officer of it may end it early. Gone when it is ended.
 *
 * @param all whether all of the lot is held, or the stock at this organisation's places alone
 */
public record LotHold(LotId lot, MemberId by, boolean all, Instant until, Stamp set) {
    /** Key: lot, member, "all" or "own". */
    public static final Table<LotHold> TABLE = new Table<>("lot-hold", LotHold.class);

    /** Where the hold of an organisation stands. */
    public static Key<LotHold> key(LotId lot, MemberId by, boolean all) {
        return TABLE.key(lot.value(), by.value(), all ? "all" : "own");
    }

    /** Every hold of the lot that somebody set and nobody ended. */
    static List<LotHold> of(WorldState state, LotId lot) {
        return state.range(TABLE, lot.value() + "/", WorldState.RANGE_LIMIT).stream()
                .map(WorldState.Row::value)
                .toList();
    }
}
