package baize.ledger;

import baize.ledger.codec.Fault;
import baize.ledger.ordering.Submission;
import java.util.List;

/** What became of a submitted command. */
public sealed interface Answer {
    /**
     * It stands in the log, durable here: accepted, or refused with a code.
     *
     * @param repeated whether it stood there before this submission: the same command again gets the same entry
     */
    record Logged(LogEntry entry, boolean repeated) implements Answer {}

    /**
     * It does not stand in the log and never will, as it is.
     *
     * @param reason why
     * @param faults what is wrong in detail, where it could not be read; may be empty
     */
    record Unlogged(UnloggedReason reason, List<Fault> faults) implements Answer {
        public Unlogged {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Nobody can say yet: try again later with the same bytes.
     *
     * @param why {@link Submission#BUSY} or {@link Submission#STOPPED}
     */
    record Unavailable(Submission why) implements Answer {}
}
