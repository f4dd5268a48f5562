package baize.ledger.blocks;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.ledger.disk.AppendFile;
import baize.ledger.disk.Disk;
import baize.ledger.ordering.Cursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A log of a few small blocks that mean nothing, in files that a test may spoil. */
final class SmallLog {
    static final int BLOCKS = 5;
    static final byte[] LEDGER = filled(7);

    private final Path directory;
    private final List<BlockSummary> blocks = new ArrayList<>();

    private SmallLog(Path directory) {
        this.directory = directory;
    }

    /** Writes the log; a segment longer than {@code segmentBytes} gets no further block. */
    static SmallLog write(Path directory, byte[] ledgerId, long segmentBytes) throws IOException {
        return write(directory, ledgerId, segmentBytes, BLOCKS);
    }

    /** The same with so many blocks. */
    static SmallLog write(Path directory, byte[] ledgerId, long segmentBytes, int count) throws IOException {
        SmallLog log = new SmallLog(directory);
        Files.createDirectories(directory);
        byte[] previous = new byte[32];
        long segment = 0;
        long offset = 0;
        for (int height = 0; height < count; height++) {
            if (offset > segmentBytes) {
                segment = height;
                offset = 0;
            }
            Block block = block(ledgerId, height, previous);
            byte[] payload = BlockCodec.write(block);
            try (AppendFile file = Disk.real().append(Segments.path(directory, segment))) {
                file.append(Frame.of(payload));
            }
            BlockSummary summary = BlockSummary.of(block, payload, new BlockLocation(segment, offset, payload.length));
            log.blocks.add(summary);
            previous = summary.hash();
            offset = summary.location().end();
        }
        return log;
    }

    private static Block block(byte[] ledgerId, int height, byte[] previous) {
        List<BlockEntry> entries = List.of(
                new BlockEntry.Unlogged(new byte[] {1, 2, 3}, 1, 4),
                new BlockEntry.Logged(
                        new byte[] {4, 5, (byte) height},
                        0,
                        new MemberId("red-cross"),
                        new OfficerId("00000000-0000-4000-8000-000000000001"),
                        "ACCEPTED",
                        new byte[] {'[', ']'},
                        filled(height)));
        return new Block(
                ledgerId,
                height,
                previous,
                new Cursor(0, height, 0),
                Instant.ofEpochMilli(1000 + height),
                height,
                entries,
                filled(1),
                filled(2));
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    Path directory() {
        return directory;
    }

    List<BlockSummary> blocks() {
        return blocks;
    }

    /** The anchor that knows blocks up to this one. */
    Anchor stateAt(int height) {
        List<Long> segments = blocks.stream()
                .limit(height + 1L)
                .map(block -> block.location().segment())
                .distinct()
                .toList();
        return new Anchor(java.util.Optional.of(blocks.get(height)), segments, 0);
    }

    /** Opens what the files hold now. */
    static Recovered open(Path directory, Anchor anchor) throws IOException {
        try (BlockLog log = BlockLog.open(directory, LEDGER, anchor, Disk.real(), BlockLog.SEGMENT_BYTES)) {
            return log.recovered();
        }
    }
}
