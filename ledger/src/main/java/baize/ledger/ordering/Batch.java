package baize.ledger.ordering;

import java.time.Instant;
import java.util.List;

/**
 * Commands in their order.
 *
 * @param cursor where the batch stands in the engine's order
 * @param time the engine's time for it, whole milliseconds; the ledger makes it monotone
 * @param commands 0 to {@link #MAX_COMMANDS}, together at most {@link #MAX_BYTES}
 */
public record Batch(Cursor cursor, Instant time, List<CommandBytes> commands) {
    /** Most commands of one batch. */
    public static final int MAX_COMMANDS = 1000;

    /** Most bytes of one batch's commands together. */
    public static final int MAX_BYTES = 1024 * 1024;

    public Batch {
        commands = List.copyOf(commands);
        long bytes = commands.stream().mapToLong(CommandBytes::length).sum();
        if (commands.size() > MAX_COMMANDS || bytes > MAX_BYTES) {
            throw new IllegalArgumentException("A batch holds at most " + MAX_COMMANDS + " commands and " + MAX_BYTES
                    + " bytes, not " + commands.size() + " and " + bytes);
        }
    }
}
