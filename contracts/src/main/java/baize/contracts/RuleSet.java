package baize.contracts;

import java.util.List;

/**
 * One version of all rules. Pure: the same state, command and context give the same answer on every node, in every time zone
 * and locale. Thread-safe because it holds nothing.
 */
public interface RuleSet {
    /** The version, counted from 1; a log names the version that each position ran under. */
    int version();

    /** Decides a command. Business refusals are values; an exception is a bug and becomes the outcome BUG-001. */
    Decision decide(WorldState state, Command command, TransactionContext context);

    /** The changes of state that an event means, given the state just before it. */
    List<Write> evolve(WorldState state, Event event, Stamp stamp);
}
