package baize.contracts.membership;

import baize.contracts.Key;
import baize.contracts.KeyId;
import baize.contracts.Stamp;
import baize.contracts.Table;

/** An entry that a compromised key signed, confirmed since by another administrator of its organisation or by an identity body. */
public record ConfirmedEntry(long position, KeyId key, Stamp confirmed) {
    /** Key: position, 20 digits. */
    public static final Table<ConfirmedEntry> TABLE = new Table<>("confirmed-entry", ConfirmedEntry.class);

    private static final int DIGITS = 20;

    /** Where the confirmation of this position stands. */
    public static Key<ConfirmedEntry> at(long position) {
        String number = Long.toString(position);
        return TABLE.key("0".repeat(DIGITS - number.length()) + number);
    }
}
