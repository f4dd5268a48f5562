package baize.ledger.blocks;

import baize.ledger.disk.AppendFile;
import baize.ledger.disk.Disk;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The append-only files of blocks. One thread appends; any thread reads.
 *
 * <pre>{@code
 * BlockLog log = BlockLog.open(directory, ledgerId, anchor, Disk.real(), BlockLog.SEGMENT_BYTES);
 * BlockLocation location = log.append(height, BlockCodec.write(block)); // durable when it returns
 * Block again = BlockCodec.read(log.read(location));
 * }</pre>
 */
public final class BlockLog implements Closeable {
    /** A segment that is longer gets no further block. */
    public static final long SEGMENT_BYTES = 256L * 1024 * 1024;

    private final Path directory;
    private final Disk disk;
    private final long segmentBytes;
    private final Recovered recovered;
    private long segment;
    private long offset;
    private AppendFile file;

    private BlockLog(Path directory, Disk disk, long segmentBytes, Recovered recovered) throws IOException {
        this.directory = directory;
        this.disk = disk;
        this.segmentBytes = segmentBytes;
        this.recovered = recovered;
        this.segment = recovered.last().location().segment();
        this.offset = recovered.last().location().end();
        this.file = disk.append(Segments.path(directory, segment));
        makeLastBlockDurable();
    }

    /**
     * The last block may stand in the system's memory alone: its writer was killed before the sync, or the sync failed, after which the
     * system takes the bytes for written. So it is written again, before anybody hears of it.
     */
    private void makeLastBlockDurable() throws IOException {
        BlockLocation last = recovered.last().location();
        try {
            file.rewrite(last.offset(), Frame.of(read(last)));
            file.force();
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    /** Starts a log with block 0. Throws {@link BlockLogException} where one stands already. */
    public static void create(Path directory, byte[] genesisPayload, Disk disk) throws IOException {
        Disk.makeDirectory(directory);
        if (!Segments.list(directory).isEmpty()) {
            throw new BlockLogException(directory + " holds a log already");
        }
        try (AppendFile file = disk.append(Segments.path(directory, 0))) {
            file.append(Frame.of(genesisPayload));
            file.force();
        }
    }

    /** Opens a log, checks it behind the anchor, and moves a torn tail aside. Throws {@link BlockLogException} where it is broken. */
    public static BlockLog open(Path directory, byte[] ledgerId, Anchor anchor, Disk disk, long segmentBytes)
            throws IOException {
        return new BlockLog(directory, disk, segmentBytes, new LogRecovery(directory, ledgerId, anchor, disk).run());
    }

    /** What was found when it was opened. */
    public Recovered recovered() {
        return recovered;
    }

    /**
     * Appends a block and returns when it is durable. After an {@link IOException} nothing may be appended any more: whoever
     * holds the log halts.
     */
    public BlockLocation append(long height, byte[] payload) throws IOException {
        if (offset > segmentBytes) {
            file.close();
            file = disk.append(Segments.path(directory, height));
            segment = height;
            offset = 0;
        }
        BlockLocation location = new BlockLocation(segment, offset, payload.length);
        file.append(Frame.of(payload));
        file.force();
        offset = location.end();
        return location;
    }

    /** The payload at a place. Throws {@link BlockLogException} where no whole frame of that length stands there. */
    public byte[] read(BlockLocation location) {
        return read(directory, location);
    }

    /** As {@link #read(BlockLocation)}, for a log that is not open. */
    public static byte[] read(Path directory, BlockLocation location) {
        try (SegmentScan scan = new SegmentScan(directory, location.segment(), location.offset())) {
            Optional<SegmentScan.Found> found = scan.next();
            if (found.isPresent() && found.get().location().equals(location)) {
                return found.get().payload();
            }
        } catch (IOException unreadable) {
            throw new BlockLogException(
                    Segments.path(directory, location.segment()) + " cannot be read: " + unreadable.getMessage(),
                    unreadable);
        }
        throw new BlockLogException(Segments.path(directory, location.segment()) + ", byte " + location.offset()
                + ": the block there is broken. Restore the file from a backup or another member.");
    }

    /** The first heights of a log's segments, in order. */
    public static List<Long> segments(Path directory) throws IOException {
        return Segments.list(directory);
    }

    /** The file of a segment. */
    public static Path segmentFile(Path directory, long segment) {
        return Segments.path(directory, segment);
    }

    /** Reads a segment's frames from its start, checking nothing but their sums. */
    public static SegmentScan scan(Path directory, long segment) throws IOException {
        return new SegmentScan(directory, segment, 0);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
