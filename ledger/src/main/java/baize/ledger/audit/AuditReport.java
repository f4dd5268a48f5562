package baize.ledger.audit;

import java.time.Duration;
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
    }

    /** How the node's state store compares with the state that the log gives. */
    public sealed interface StateCheck {
        /** Equal, key by key, after the block of this height: the last one that the store had written down. */
        record Equal(long block) implements StateCheck {}

        /** Not looked at. */
        record NotCompared(String why) implements StateCheck {}

        /** Not equal. The log is not at fault: the store can be rebuilt from it. */
        record Different(String what) implements StateCheck {}
    }

    /** Whether nothing is wrong at all. */
    public boolean clean() {
        return finding.isEmpty() && tail.isEmpty() && !(state instanceof StateCheck.Different);
    }
}
