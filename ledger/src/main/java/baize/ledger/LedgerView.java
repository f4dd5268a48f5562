package baize.ledger;

import baize.contracts.CommandId;
import baize.contracts.KeyId;
import baize.contracts.WorldState;
import baize.trust.NodeSource;
import baize.trust.Receipt;
import baize.trust.SignedNote;
import java.util.List;
import java.util.Optional;

/** The reading side of one node's log: what is durable here. Thread-safe. */
public interface LedgerView {
    /** Most entries that one call of {@link #entries} returns. */
    int ENTRIES_LIMIT = 1000;

    /** SHA-256 of the genesis record, 64 lower-case hex digits. */
    String ledgerId();

    /** Leaves in the log: positions 0 to before this one exist. */
    long size();

    /** The entry at a position, if there is one. */
    Optional<LogEntry> entry(long position);

    /**
     * Entries in order.
     *
     * @param from position of the first one
     * @param limit 1 to {@link #ENTRIES_LIMIT}
     * @return as many as there are, up to the limit; empty at the log's end
     */
    List<LogEntry> entries(long from, int limit);

    /** The entry of a signer's command, however old. */
    Optional<LogEntry> entryOf(KeyId signer, CommandId id);

    /** The state now. Each call of it sees whole blocks; two calls may see different ones. */
    WorldState state();

    /** Has {@code listener} called after each durable block with new leaves. It must return at once. */
    void onAppend(Runnable listener);

    /** The newest signed checkpoint, if this node signs any. */
    Optional<SignedNote> checkpoint();

    /** The receipt of an entry; empty while no signed checkpoint covers it (about a second). */
    Optional<Receipt> receipt(long position);

    /** The tree's nodes, for tiles and proofs. */
    NodeSource nodes();

    /** The bytes of a leaf. Throws {@link IndexOutOfBoundsException} for a position that does not exist. */
    byte[] leaf(long position);
}
