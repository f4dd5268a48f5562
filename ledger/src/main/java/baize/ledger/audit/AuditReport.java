package baize.ledger.audit;

import baize.ledger.LogEntry;
import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an audit found.
 *
 * @param ledgerId SHA-256 of the genesis record, 64 hex digits; empty where no genesis record can be read
 * @param finding the first bad entry, if there is one: counts end before it
 * @param tail bytes behind the good log that no checkpoint covers and that are no block: what a crash leaves. Opening the node moves
 *     them aside
 * @param counts what was checked
 * @param root the tree's root over all good entries, in hex
 * @param state what was said about the node's state store
 * @param replayed whether all rules ran again
 * @param time that it took
 */
public record AuditReport(
        String ledgerId,
        Optional<Finding> finding,
        Optional<Finding> tail,
        Counts counts,
        String root,
        StateCheck state,
        boolean replayed,
        Duration time) {
    /**
     * What was checked and found good.
     *
     * @param blocks the genesis record's included
     * @param commands with a leaf or without; not the genesis record
     * @param accepted commands
     * @param refused commands with a leaf
     * @param withoutLeaf commands that got none
     * @param size leaves, the genesis record's included
     * @param checkpoints signed over this log
     * @param covered leaves that the newest of them covers
     */
    public record Counts(
            long blocks,
            long commands,
            long accepted,
            long refused,
            long withoutLeaf,
            long size,
            long checkpoints,
            long covered) {
        /** Before anything was checked. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

        Counts plus(Block block) {
            long yes = 0;
            long leaves = 0;
            for (BlockEntry entry : block.entries()) {
                leaves += entry instanceof BlockEntry.Logged ? 1 : 0;
                yes += entry instanceof BlockEntry.Logged logged
                                && logged.outcome().equals(LogEntry.ACCEPTED)
                        ? 1
                        : 0;
            }
            long genesis = block.height() == 0 ? 1 : 0;
            return new Counts(
                    blocks + 1,
                    commands + block.entries().size() - genesis,
                    accepted + yes - genesis,
                    refused + leaves - yes,
                    withoutLeaf + block.entries().size() - leaves,
                    block.size(),
                    checkpoints,
                    covered);
        }

        Counts with(long notes, long leaves) {
            return new Counts(blocks, commands, accepted, refused, withoutLeaf, size, notes, leaves);
        }
    }

    /** How the node's state store compares with the state that the log gives. */
    public sealed interface StateCheck {
        /** Equal, key by key, after the block of this height: the last one that the store had written down. */
        record Equal(long block) implements StateCheck {}

        /** Not looked at. */
        record NotCompared(String why) implements StateCheck {}

        /** Not equal, or not readable. The log is not at fault: the store can be rebuilt from it. */
        record Different(String what) implements StateCheck {}
    }

    /** All that is wrong: the first bad entry or else the tail, and the state store. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        finding.or(() -> tail).ifPresent(all::add);
        if (state instanceof StateCheck.Different(String what)) {
            all.add(new Finding(Optional.empty(), Optional.empty(), "state", 0, what));
        }
        return all;
    }

    /** Whether nothing is wrong at all. */
    public boolean clean() {
        return findings().isEmpty();
    }
}
