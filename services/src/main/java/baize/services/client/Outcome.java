package baize.services.client;

import java.util.List;

/** What became of a command that was sent. */
public sealed interface Outcome {
    /** It stands in the log and changed the state; {@code repeated} where it stood there before. */
    record Accepted(long position, boolean repeated) implements Outcome {}

    /** A rule refused it, with a record of that. */
    record Refused(long position, String code, String message, String advice) implements Outcome {}

    /** It has no record: badly formed, badly signed, out of its window, or its id used for another command. */
    record Rejected(String code, String message, List<String> faults) implements Outcome {
        public Rejected {
            faults = List.copyOf(faults);
        }
    }
}
