package baize.ledger;

import baize.ledger.codec.Fault;
import java.util.List;

/** What became of one command of a batch. */
sealed interface CommandResult {
    /** It has a leaf. */
    record Logged(LogEntry entry) implements CommandResult {}

    /** It has none. */
    record Unlogged(UnloggedReason reason, List<Fault> faults) implements CommandResult {}
}
