package baize.node.commands;

import baize.contracts.CommandType.Visibility;
import baize.ledger.LogEntry;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/**
 * What became of an accepted command: in full for who sent it, for members, and for everyone where its class is PUBLIC.
 *
 * @param position the leaf's index: reads with {@code min-position} see what the command did
 * @param type empty for who may know of it only that it is there
 * @param state {@code executed} (durable here), or {@code final} (in a signed checkpoint)
 * @param repeated whether the very command stood in the log before
 * @param events what happened, as the leaf commits to it; empty where {@code type} is
 */
public record CommandAnswer(
        long position,
        Instant time,
        Visibility visibility,
        String type,
        String outcome,
        String state,
        boolean repeated,
        @JsonRawValue String events) {
    static CommandAnswer of(LogEntry entry, boolean isFinal, boolean repeated) {
        return new CommandAnswer(
                entry.position(),
                entry.time(),
                entry.visibility(),
                entry.type(),
                entry.outcome(),
                isFinal ? "final" : "executed",
                repeated,
                entry.eventsText());
    }

    /** As anyone may see it who knows the key and the id: those are in no secret's place. */
    CommandAnswer forAnyone() {
        return visibility == Visibility.PUBLIC
                ? this
                : new CommandAnswer(position, time, visibility, "", outcome, state, repeated, "[]");
    }
}
