package baize.ledger.ordering;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands in their order.
 *
 * @param cursor where the batch stands in the engine's order
 * @param time the engine's time for it; whole milliseconds are kept, and the ledger makes it monotone
 * @param commands 0 to {@link #MAX_COMMANDS}, together at most {@link #MAX_BYTES}; a batch without commands leaves no block
 */
public record Batch(Cursor cursor, Instant time, List<OrderedCommand> commands) {
    /** Most commands of one batch. */
    public static final int MAX_COMMANDS = 1000;

    /** Most bytes of one batch's commands together. */
    public static final int MAX_BYTES = 1024 * 1024;

    public Batch {
        time = time.truncatedTo(ChronoUnit.MILLIS);
        commands = List.copyOf(commands);
        long bytes = commands.stream()
                .mapToLong(ordered -> ordered.command().length())
                .sum();
        if (commands.size() > MAX_COMMANDS || bytes > MAX_BYTES) {
            throw new IllegalArgumentException("A batch holds at most " + MAX_COMMANDS + " commands and " + MAX_BYTES
                    + " bytes, not " + commands.size() + " and " + bytes);
        }
    }

    /**
     * Splits a round of any size into batches, by the one rule that every node follows: each part takes commands in order until the
     * next one would break a limit. A round without commands is one batch without commands. The engine acknowledges the round
     * after its last part.
     */
    public static List<Batch> ofRound(long epoch, long round, Instant time, List<OrderedCommand> commands) {
        List<Batch> parts = new ArrayList<>();
        List<OrderedCommand> part = new ArrayList<>();
        long bytes = 0;
        for (OrderedCommand next : commands) {
            if (part.size() == MAX_COMMANDS || bytes + next.command().length() > MAX_BYTES) {
                parts.add(new Batch(new Cursor(epoch, round, parts.size()), time, part));
                part = new ArrayList<>();
                bytes = 0;
            }
            part.add(next);
            bytes += next.command().length();
        }
        parts.add(new Batch(new Cursor(epoch, round, parts.size()), time, part));
        return parts;
    }
}
