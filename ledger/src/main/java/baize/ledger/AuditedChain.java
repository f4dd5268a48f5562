package baize.ledger;

import baize.ledger.AuditReport.Finding;
import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockCodec;
import baize.ledger.blocks.BlockFormatException;
import baize.ledger.blocks.BlockLog;
import baize.ledger.blocks.BlockSummary;
import baize.ledger.blocks.SegmentScan;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A log's blocks in order, read from its files and held to be one chain; the first that is not ends the audit. */
final class AuditedChain implements Closeable {
    private final Path directory;
    private final byte[] ledgerId;
    private final boolean live;
    private final Iterator<Long> segments;
    private @Nullable SegmentScan scan;
    private @Nullable BlockSummary last;

    /**
     * @param ledgerId whose blocks these must be, 32 bytes
     * @param live whether a node is writing: then the last frame may be half there
     */
    AuditedChain(Path directory, byte[] ledgerId, boolean live) throws IOException {
        this.directory = directory;
        this.ledgerId = ledgerId.clone();
        this.live = live;
        List<Long> all = BlockLog.segments(directory);
        this.segments = all.iterator();
        if (all.isEmpty() || all.getFirst() != 0) {
            throw new AuditException(Finding.at(0, 0, "the file of block 0 is missing"));
        }
    }

    /** A block and its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // shared on purpose; never compared
    record Link(Block block, byte[] payload, BlockSummary summary) {}

    /** The next block; empty at the log's end. */
    Optional<Link> next() throws IOException {
        while (true) {
            if (scan != null) {
                Optional<SegmentScan.Found> found = scan.next();
                if (found.isPresent()) {
                    return Optional.of(link(found.get()));
                }
                if (!scan.atEnd() && !(live && !segments.hasNext())) {
                    throw bad("no whole block stands at byte " + scan.offset() + " of its file");
                }
                scan.close();
                scan = null;
            }
            if (!segments.hasNext()) {
                return Optional.empty();
            }
            long segment = segments.next();
            if (segment != height()) {
                throw bad("the file of block " + height() + " is missing; the next one starts at block " + segment);
            }
            scan = BlockLog.scan(directory, segment);
        }
    }

    private Link link(SegmentScan.Found found) {
        Block block;
        try {
            block = BlockCodec.read(found.payload());
        } catch (BlockFormatException malformed) {
            throw bad(String.valueOf(malformed.getMessage()));
        }
        check(Arrays.equals(block.ledgerId(), ledgerId), "a block of another ledger stands there");
        check(block.height() == height(), "block " + block.height() + " stands there");
        BlockSummary before = last;
        byte[] previous = before == null ? new byte[32] : before.hash();
        check(Arrays.equals(block.previousHash(), previous), "it does not follow the block before it");
        check(block.firstPosition() == (before == null ? 0 : before.size()), "it starts at another position");
        check(before == null || !block.time().isBefore(before.time()), "its time is before the block before it");
        check(
                before == null || block.cursor().compareTo(before.cursor()) > 0,
                "its cursor is not after the one before");
        last = BlockSummary.of(block, found.payload(), found.location());
        return new Link(block, found.payload(), last);
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            throw bad(fault);
        }
    }

    private AuditException bad(String fault) {
        return new AuditException(
                Finding.at(height(), last == null ? 0 : last.size(), "the block is broken: " + fault));
    }

    private long height() {
        return last == null ? 0 : last.height() + 1;
    }

    @Override
    public void close() throws IOException {
        if (scan != null) {
            scan.close();
        }
    }
}
