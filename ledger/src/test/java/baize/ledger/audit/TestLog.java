package baize.ledger.audit;

import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockCodec;
import baize.ledger.blocks.BlockEntry;
import baize.ledger.blocks.BlockLog;
import baize.ledger.blocks.SegmentScan;
import baize.trust.GrowingTree;
import baize.trust.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;

/** The block files of a directory, to be read and rewritten by somebody who is not to be trusted. */
final class TestLog {
    private final Path blocks;

    TestLog(Path ledger) {
        this.blocks = ledger.resolve("blocks");
    }

    /** Every block, in order. */
    List<SegmentScan.Found> frames() {
        try {
            List<SegmentScan.Found> frames = new ArrayList<>();
            for (long segment : BlockLog.segments(blocks)) {
                try (SegmentScan scan = BlockLog.scan(blocks, segment)) {
                    for (Optional<SegmentScan.Found> found = scan.next(); found.isPresent(); found = scan.next()) {
                        frames.add(found.get());
                    }
                }
            }
            return frames;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Every block, in order. */
    List<Block> read() {
        return frames().stream().map(found -> BlockCodec.read(found.payload())).toList();
    }

    /** The frame of a payload. */
    static byte[] frame(byte[] payload) {
        CRC32C crc = new CRC32C();
        crc.update(payload);
        return ByteBuffer.allocate(12 + payload.length)
                .put("BZB1".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(payload.length)
                .putInt((int) crc.getValue())
                .put(payload)
                .array();
    }

    /** Changes blocks, and makes everything behind fit: positions, roots, hashes, checksums; not what only the rules or a key can give. */
    void rewrite(UnaryOperator<Block> change) {
        List<SegmentScan.Found> frames = frames();
        GrowingTree tree = GrowingTree.empty();
        byte[] previous = new byte[Sha256.LENGTH];
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            for (int i = 0; i < frames.size(); i++) {
                Block changed = change.apply(BlockCodec.read(frames.get(i).payload()));
                long first = tree.size();
                changed.entries().stream()
                        .filter(BlockEntry.Logged.class::isInstance)
                        .forEach(entry -> tree.append(((BlockEntry.Logged) entry).leafHash(), (_, _, _) -> {}));
                byte[] payload = BlockCodec.write(new Block(
                        changed.ledgerId(),
                        changed.height(),
                        previous,
                        changed.cursor(),
                        changed.time(),
                        first,
                        changed.entries(),
                        changed.writesDigest(),
                        tree.root()));
                previous = Sha256.of(payload);
                file.writeBytes(frame(payload));
                long segment = frames.get(i).location().segment();
                if (i + 1 == frames.size() || frames.get(i + 1).location().segment() != segment) {
                    Files.write(BlockLog.segmentFile(blocks, segment), file.toByteArray());
                    file.reset();
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same, changing one entry with a leaf. */
    void rewriteEntry(long position, UnaryOperator<BlockEntry.Logged> change) {
        rewrite(block -> {
            if (position < block.firstPosition() || position >= block.size()) {
                return block;
            }
            long at = block.firstPosition();
            List<BlockEntry> entries = new ArrayList<>();
            for (BlockEntry entry : block.entries()) {
                if (entry instanceof BlockEntry.Logged logged) {
                    entries.add(at++ == position ? change.apply(logged) : logged);
                } else {
                    entries.add(entry);
                }
            }
            return with(block, entries);
        });
    }

    /** A block with other entries. */
    static Block with(Block block, List<BlockEntry> entries) {
        return new Block(
                block.ledgerId(),
                block.height(),
                block.previousHash(),
                block.cursor(),
                block.time(),
                block.firstPosition(),
                entries,
                block.writesDigest(),
                block.root());
    }
}
