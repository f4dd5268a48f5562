package baize.ledger.audit;

import baize.ledger.LedgerFaultException;
import baize.ledger.LedgerFiles;
import baize.ledger.blocks.LogReader;
import baize.ledger.blocks.LogReader.Step;
import baize.trust.Genesis;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;

/**
 * The blocks of a directory in order, as one chain, up to its end or to a broken tail that no checkpoint covers. Whatever else is there ends
 * the walk with {@link BadLogException}.
 */
final class LogWalk implements Closeable {
    private final LedgerFiles files;
    private final CheckpointNotes notes;
    private final LogReader reader;
    private final Chain chain = new Chain();
    private Optional<Finding> tail = Optional.empty();

    private LogWalk(LedgerFiles files, CheckpointNotes notes, LogReader reader) {
        this.files = files;
        this.notes = notes;
        this.reader = reader;
    }

    /** Opens a directory. Throws {@link LedgerFaultException} where it holds no ledger. */
    static LogWalk open(LedgerFiles files) throws IOException {
        if (Files.notExists(files.blocks())) {
            throw new LedgerFaultException(
                    files.directory() + " holds no ledger. Name the directory of a node, or a copy of one.");
        }
        // Checkpoints first: whatever they cover is in the blocks by the time that those are listed.
        CheckpointNotes notes = CheckpointNotes.list(files.checkpoints());
        return new LogWalk(files, notes, LogReader.open(files.blocks()));
    }

    /** The next block; empty at the end. */
    Optional<LinkedBlock> next() throws IOException {
        Step step = reader.next();
        if (chain.dueHeight() == 0 && step instanceof Step.End) {
            throw new BadLogException(chain.at(0, 0, "there are no blocks."));
        }
        return switch (step) {
            case Step.End _ -> Optional.empty();
            case Step.Broken broken -> tail(broken);
            case Step.Frame frame -> isLeftOver(frame) ? leftOver(frame) : Optional.of(take(frame));
        };
    }

    private LinkedBlock take(Step.Frame frame) throws IOException {
        long segment = frame.location().segment();
        if (frame.location().offset() == 0 && segment > chain.dueHeight()) {
            throw new BadLogException(
                    chain.at(segment, 0, "the file of block " + chain.dueHeight() + " is missing before this one."));
        }
        LinkedBlock block = chain.take(frame);
        if (block.block().height() == 0) {
            compareGenesis();
        }
        return block;
    }

    private void compareGenesis() throws IOException {
        boolean same = Files.exists(files.genesis())
                && Arrays.equals(Files.readAllBytes(files.genesis()), genesis().toByteArray());
        if (!same) {
            throw new BadLogException(new Finding(
                    Optional.of(0L),
                    Optional.of(0L),
                    "genesis.json",
                    0,
                    "the file is missing or is not the genesis record of block 0."));
        }
    }

    /** An old block of this ledger behind the end: a file system may bring such bytes back after a crash. */
    private boolean isLeftOver(Step.Frame frame) {
        return chain.dueHeight() > 0
                && frame.location().offset() > 0
                && chain.isOurs(frame.payload(), true)
                && !chain.isOurs(frame.payload(), false);
    }

    private Optional<LinkedBlock> leftOver(Step.Frame frame) throws IOException {
        long segment = frame.location().segment();
        long offset = frame.location().offset();
        return tail(new Step.Broken(segment, offset, 0, reader.isLast(), "a block stands there that came before"));
    }

    private Optional<LinkedBlock> tail(Step.Broken broken) throws IOException {
        String fault = "the block is broken: " + broken.why();
        if (chain.dueHeight() == 0) {
            throw bad(broken, fault + ".");
        }
        long covered = notes.covered(genesis());
        if (covered > chain.size()) {
            throw bad(broken, fault + "; a checkpoint was signed over " + covered + " entries.");
        }
        if (!broken.last() || reader.holdsBehind(broken, payload -> chain.isOurs(payload, false))) {
            throw bad(broken, fault + "; later blocks follow.");
        }
        tail = Optional.of(chain.at(
                broken.segment(),
                broken.offset(),
                "the good log ends before this, and what follows is no block of it: " + broken.why()
                        + ". No checkpoint covers it; opening the node moves it aside."));
        return Optional.empty();
    }

    private BadLogException bad(Step.Broken broken, String what) {
        return new BadLogException(chain.at(broken.segment(), broken.offset(), what));
    }

    /** What stands behind the good log; known at its end. */
    Optional<Finding> tail() {
        return tail;
    }

    /** The record of block 0. Throws {@link IllegalStateException} before it. */
    Genesis genesis() {
        return chain.genesis().orElseThrow(() -> new IllegalStateException("Block 0 has not been read"));
    }

    /** The checkpoints that were there when this was opened. */
    CheckpointNotes notes() {
        return notes;
    }

    /** Leaves so far. */
    long size() {
        return chain.size();
    }

    /** Bytes of block files read so far. */
    long bytesRead() {
        return reader.bytesRead();
    }

    /** Bytes of block files to be read. */
    long bytes() {
        return reader.bytes();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
