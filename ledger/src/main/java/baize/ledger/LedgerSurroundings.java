package baize.ledger;

import baize.ledger.blocks.BlockLog;
import baize.ledger.disk.Disk;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What a node has around its log. Tests put their own things here.
 *
 * @param checkpointInterval least time between two checkpoints
 * @param steps called between the steps of every batch
 * @param peers where missing blocks come from
 * @param disk where blocks are written
 * @param segmentBytes a block file that is longer gets no further block
 * @param onHalt told once, with the reason, when the ledger stops for good
 */
public record LedgerSurroundings(
        Duration checkpointInterval,
        StepListener steps,
        BlockSource peers,
        Disk disk,
        long segmentBytes,
        Consumer<String> onHalt) {
    /** A real disk, no peers, a checkpoint a second. */
    public static LedgerSurroundings usual() {
        return new LedgerSurroundings(
                Duration.ofSeconds(1),
                StepListener.none(),
                BlockSource.none(),
                Disk.real(),
                BlockLog.SEGMENT_BYTES,
                _ -> {});
    }

    /** With another least time between two checkpoints. */
    public LedgerSurroundings withCheckpointInterval(Duration interval) {
        return new LedgerSurroundings(interval, steps, peers, disk, segmentBytes, onHalt);
    }

    /** With something to do between steps. */
    public LedgerSurroundings withSteps(StepListener listener) {
        return new LedgerSurroundings(checkpointInterval, listener, peers, disk, segmentBytes, onHalt);
    }

    /** With peers to ask for missing blocks. */
    public LedgerSurroundings withPeers(BlockSource source) {
        return new LedgerSurroundings(checkpointInterval, steps, source, disk, segmentBytes, onHalt);
    }

    /** On another disk. */
    public LedgerSurroundings withDisk(Disk other) {
        return new LedgerSurroundings(checkpointInterval, steps, peers, other, segmentBytes, onHalt);
    }

    /** With block files of another size. */
    public LedgerSurroundings withSegmentBytes(long bytes) {
        return new LedgerSurroundings(checkpointInterval, steps, peers, disk, bytes, onHalt);
    }

    /** With somebody to tell when the ledger stops for good. */
    public LedgerSurroundings withOnHalt(Consumer<String> listener) {
        return new LedgerSurroundings(checkpointInterval, steps, peers, disk, segmentBytes, listener);
    }
}
