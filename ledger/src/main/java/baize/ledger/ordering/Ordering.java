package baize.ledger.ordering;

import java.time.Instant;
import java.util.Optional;

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
     * Starts calling {@code handler}, with batches after {@code last} (or, where the engine replays, from before it).
     *
     * @param last what the log holds. Its cursor is the last block's, and rounds without commands leave no block: an engine that
     *     restored a state of its own compares size, root and digest to see whether the log is behind it, not the cursor.
     */
    void start(LogHead last, OrderedBatches handler);

    /**
     * Offers the operator's command to accept that the clock jumped. The caller has checked its signature and the signer's role. An
     * engine that stopped because of its clock goes on with this command; any other takes it like any command.
     *
     * @param now the time that the operator accepts
     */
    default Submission acceptTime(CommandBytes command, Instant now) {
        return submit(command);
    }

    /** Why the engine takes nothing at present, as a sentence for the operator; empty while it works. */
    Optional<String> whyStopped();

    /** Stops calling the handler and waits for a call under way. Later submissions answer {@link Submission#STOPPED}. */
    @Override
    void close();
}
