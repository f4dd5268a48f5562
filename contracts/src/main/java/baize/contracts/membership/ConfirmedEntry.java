package baize.contracts.membership;

import baize.contracts.KeyId;
import baize.contracts.Stamp;
import baize.contracts.Table;

/** An entry that a compromised key signed, confirmed since by another officer of its organisation. */
public record ConfirmedEntry(long position, KeyId key, Stamp confirmed) {
    /** Key: position, 20 digits. */
    public static final Table<ConfirmedEntry> TABLE = new Table<>("confirmed-entry", ConfirmedEntry.class);
}
