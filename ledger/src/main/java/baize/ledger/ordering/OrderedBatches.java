package baize.ledger.ordering;

/** The executing side of {@link Ordering}: called from one thread, in order. */
public interface OrderedBatches {
    /**
     * Executes a batch and returns when its block is durable. A cursor whose block is already held answers that block's
     * recorded head and changes nothing; the same cursor with other content halts the node.
     */
    LogHead execute(Batch batch);

    /**
     * The engine jumped: it will not deliver the batches up to {@code to}. Fetches the missing blocks from peers, verifies
     * and executes them, and returns when the log ends at {@code expected}; halts the node where it cannot.
     */
    LogHead catchUp(Cursor to, LogHead expected);
}
