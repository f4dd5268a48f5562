package baize.ledger.ordering;

/**
 * A command in its place.
 *
 * @param submitter the member whose node handed it to the engine, as the engine counts them, from 0 to {@link #MAX_SUBMITTER}; commands
 *     that get no leaf are counted against it
 * @param command the bytes as submitted
 */
public record OrderedCommand(int submitter, CommandBytes command) {
    /** Highest number of a submitter. */
    public static final int MAX_SUBMITTER = 0xFFFF;

    public OrderedCommand {
        if (submitter < 0 || submitter > MAX_SUBMITTER) {
            throw new IllegalArgumentException("A submitter is 0 to " + MAX_SUBMITTER + ", not " + submitter);
        }
    }
}
