package baize.ledger.ordering;

/** The executing side of {@link Ordering}: called from one thread, in order. */
public interface OrderedBatches {
    /**
     * Executes a batch and returns when its block is durable. A batch at or before the last block's cursor was delivered before: it
     * answers the head recorded there and changes nothing; where it is not the same batch, the node halts. A batch without
     * commands leaves no block and answers the head as it is.
     *
     * @throws RuntimeException when the node has halted: nothing more will be executed, and the engine must stop calling
     */
    LogHead execute(Batch batch);

    /**
     * The engine jumped: it will not deliver the batches up to and including {@code to}. Fetches the missing blocks from peers,
     * verifies and executes them, and returns when the log has {@code expected}'s size, root and digest; halts the node where
     * it cannot.
     *
     * @throws RuntimeException as in {@link #execute}
     */
    LogHead catchUp(Cursor to, LogHead expected);

    /** The engine failed by itself and will not call again: the node halts, and whoever waits is told. */
    void engineFailed(Throwable why);
}
