package baize.node.commands;

import baize.ledger.LogEntry;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/**
 * What the signer of an accepted command gets.
 *
 * @param position the leaf's index: reads with {@code min-position} see what the command did
 * @param state {@code executed} (durable here), or {@code final} (in a signed checkpoint)
 * @param repeated whether the very command stood in the log before
 * @param type empty where it is for members and no signature was shown; so are the {@code events} then
 * @param events what happened, as the leaf commits to it
 */
public record CommandAnswer(
        long position,
        Instant time,
        String type,
        String outcome,
        String state,
        boolean repeated,
        @JsonRawValue String events) {
    /** What anybody may know of a command that only members read. */
    static CommandAnswer closed(LogEntry entry, boolean isFinal) {
        CommandAnswer full = of(entry, isFinal, true);
        return new CommandAnswer(full.position, full.time, "", full.outcome, full.state, true, "[]");
    }

    static CommandAnswer of(LogEntry entry, boolean isFinal, boolean repeated) {
        return new CommandAnswer(
                entry.position(),
                entry.time(),
                entry.type(),
                entry.outcome(),
                isFinal ? "final" : "executed",
                repeated,
                entry.eventsText());
    }
}
