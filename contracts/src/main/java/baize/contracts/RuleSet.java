package baize.contracts;

import baize.contracts.membership.Authority;
import baize.contracts.membership.Founding;
import java.time.Instant;
import java.util.List;

/**
 * One version of all rules. Pure: the same state, command and context give the same answer on every node, in every time zone
 * and locale. Thread-safe because it holds nothing.
 */
public interface RuleSet {
    /** The version, counted from 1; a log names the version that each position ran under. */
    int version();

    /** The state that a ledger starts with. Throws {@link IllegalArgumentException} where the founding contradicts itself. */
    List<Write> found(Founding founding);

    /** Whether a key may sign at this position and batch time. */
    Authority authority(WorldState state, KeyId key, Instant time);

    /**
     * Decides a command whose signer holds one of its type's roles. Business refusals are values; an exception is a bug and
     * becomes the outcome BUG-001.
     */
    Decision decide(WorldState state, Command command, TransactionContext context);

    /** The changes of state that an event means, given the state just before it (earlier events of the same command included). */
    List<Write> evolve(WorldState state, Event event, Stamp stamp);
}
