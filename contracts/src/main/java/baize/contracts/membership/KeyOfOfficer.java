package baize.contracts.membership;

import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Table;

/** The keys that an officer ever had, to be found by organisation and officer. */
public record KeyOfOfficer(MemberId member, OfficerId officer, KeyId key) {
    /** Key: member, officer, key. */
    public static final Table<KeyOfOfficer> TABLE = new Table<>("key-of-officer", KeyOfOfficer.class);
}
