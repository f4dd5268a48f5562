package baize.ledger;

import baize.contracts.RuleSet;
import baize.contracts.Rules;
import baize.ledger.ordering.OrderingFactory;
import baize.ledger.ordering.SoloOrdering;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How a ledger is opened.
 *
 * @param directory where it lives, made by {@link Ledger#create}
 * @param rules the rules, of the version that the genesis record names
 * @param ordering the engine
 * @param clock the node's clock
 * @param checkpoints who signs checkpoints; none are signed where it is empty
 * @param surroundings what a node has around its log
 */
public record LedgerOptions(
        Path directory,
        RuleSet rules,
        OrderingFactory ordering,
        InstantSource clock,
        Optional<CheckpointSigner> checkpoints,
        LedgerSurroundings surroundings) {
    /** A node alone on the machine's clock, with the rules of version 1 and no signed checkpoints. */
    public static LedgerOptions of(Path directory) {
        return new LedgerOptions(
                directory,
                new Rules(new X509Certificates()),
                SoloOrdering.watched(),
                InstantSource.system(),
                Optional.empty(),
                LedgerSurroundings.usual());
    }

    /** With other rules. */
    public LedgerOptions withRules(RuleSet other) {
        return new LedgerOptions(directory, other, ordering, clock, checkpoints, surroundings);
    }

    /** With another engine on another clock. A clock that a program plays needs {@link SoloOrdering#unwatched()}. */
    public LedgerOptions withOrdering(OrderingFactory engine, InstantSource itsClock) {
        return new LedgerOptions(directory, rules, engine, itsClock, checkpoints, surroundings);
    }

    /** With signed checkpoints. */
    public LedgerOptions withCheckpoints(CheckpointSigner signer) {
        return new LedgerOptions(directory, rules, ordering, clock, Optional.of(signer), surroundings);
    }

    /** With other surroundings. */
    public LedgerOptions withSurroundings(LedgerSurroundings other) {
        return new LedgerOptions(directory, rules, ordering, clock, checkpoints, other);
    }
}
