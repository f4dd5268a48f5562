package baize.ledger.ordering;

/**
 * Puts commands into one order that every member's node sees alike. Thread-safe.
 *
 * <p>Promises: every command that was {@link Submission#TAKEN} and not lost with a killed process comes back in a batch, at
 * least once; the executing side makes it once by (signer, command id). Batches come in the order of their cursors, from one
 * thread, and after a restart perhaps again, from any cursor not later than the last one acknowledged, with the same content.
 */
public interface Ordering extends AutoCloseable {
    /** Offers one command for ordering. Returns at once; the outcome comes with a batch. */
    Submission submit(CommandBytes command);

    /**
     * Starts calling {@code handler}, with batches after {@code after} (or, where the engine replays, from before it).
     *
     * @param after the cursor of the last block held; {@link Cursor#BEGINNING} for an empty log
     */
    void start(Cursor after, OrderedBatches handler);

    /** Stops calling the handler and waits for a call under way. Later submissions answer {@link Submission#STOPPED}. */
    @Override
    void close();
}
