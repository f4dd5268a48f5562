package baize.ledger.audit;

import baize.ledger.LedgerFaultException;
import baize.ledger.LogReplay;
import baize.ledger.audit.AuditReport.Counts;
import baize.ledger.blocks.Block;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** A log's blocks made again one after the other, and everything that must agree with them at each. */
final class Remaking implements Closeable {
    private final LogReplay replay;
    private final CheckpointWalk notes;
    private final StateWatch state;
    private Counts counts = Counts.NONE;
    private byte[] root = new byte[0];

    /** A block whose signatures are being verified. */
    record Begun(LinkedBlock linked, Optional<LogReplay.Begun> verifying) {}

    Remaking(LogReplay replay, CheckpointWalk notes, StateWatch state) {
        this.replay = replay;
        this.notes = notes;
        this.state = state;
    }

    /** Starts with the next block while those before it are at work. Throws {@link BadLogException} where it is no batch. */
    Begun begin(LinkedBlock linked) {
        try {
            return new Begun(
                    linked,
                    linked.block().height() == 0 ? Optional.empty() : Optional.of(replay.begin(linked.block())));
        } catch (IllegalArgumentException noBatch) {
            throw new BadLogException(linked.finding("the block is wrong: " + noBatch.getMessage() + "."));
        }
    }

    /** Ends the oldest block begun. Throws {@link BadLogException} where it is not as it must be, or something disagrees with it. */
    void end(Begun begun) throws IOException {
        LinkedBlock linked = begun.linked;
        LogReplay.Made made = begun.verifying.isPresent() ? replay.end(begun.verifying.get()) : founding(linked);
        if (!Arrays.equals(made.payload(), linked.payload())) {
            throw new BadLogException(new BlockComparison(linked, made.block()).finding());
        }
        Block block = linked.block();
        replay.commit(linked.location());
        counts = counts.plus(block);
        root = block.root();
        state.reach(block, replay.store());
        notes.reach(block.size(), replay.store().nodes());
        counts = counts.with(notes.good(), notes.covered());
    }

    private LogReplay.Made founding(LinkedBlock first) {
        try {
            return replay.founding();
        } catch (LedgerFaultException refused) {
            throw new BadLogException(first.finding(String.valueOf(refused.getMessage())));
        }
    }

    /** The log ended. Throws {@link BadLogException} where a checkpoint covers more. */
    void end() throws IOException {
        notes.end(counts.size());
        state.end(counts.blocks() - 1);
    }

    /** What was good so far. */
    Counts counts() {
        return counts;
    }

    /** The tree's root so far. */
    byte[] root() {
        return root;
    }

    /** Half a checkpoint at the end of the last file. */
    Optional<Finding> tail() {
        return notes.tail();
    }

    @Override
    public void close() {
        replay.close();
    }
}
