package baize.contracts.supply;

import baize.contracts.Identifier;
import baize.contracts.Key;
import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.Table;
import baize.contracts.WorldState;

/** A place or item that an organisation registered, with its names, and that nobody else has looked at. Gone when it is approved. */
public record UnapprovedEntry(MemberId member, Stamp registered) {
    /** Key: member, "item" or "place", code. */
    public static final Table<UnapprovedEntry> TABLE = new Table<>("unapproved-entry", UnapprovedEntry.class);

    /** Most of one organisation's: names stand on the ledger for good, so not too many before somebody else has read them. */
    public static final int MAX = 50;

    static Key<UnapprovedEntry> of(MemberId member, String kind, Identifier code) {
        return TABLE.key(member.value(), kind, code.value());
    }

    /** Whether the organisation has as many as it may have. */
    static boolean tooMany(WorldState state, MemberId member) {
        return state.range(TABLE, member.value() + "/", MAX).size() >= MAX;
    }
}
