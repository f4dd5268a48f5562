package baize.ledger.blocks;

import baize.ledger.disk.Disk;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Reads a segment's frames one after the other. Not thread-safe. */
public final class SegmentScan implements Closeable {
    /**
     * A whole frame.
     *
     * @param location where it stands
     * @param payload what it holds, not yet looked at
     */
    @SuppressWarnings("ArrayRecordComponent") // shared on purpose; never compared
    public record Found(BlockLocation location, byte[] payload) {}

    private final long segment;
    private final FileChannel channel;
    private long offset;

    SegmentScan(Path directory, long segment, long offset) throws IOException {
        this.segment = segment;
        this.channel = FileChannel.open(Segments.path(directory, segment), StandardOpenOption.READ);
        this.offset = offset;
    }

    /** The frame at the scan's place, and moves on behind it; empty at the segment's end, or where no whole frame stands. */
    public Optional<Found> next() throws IOException {
        byte[] payload = Frame.read(channel, offset);
        if (payload == null) {
            return Optional.empty();
        }
        BlockLocation location = new BlockLocation(segment, offset, payload.length);
        offset = location.end();
        return Optional.of(new Found(location, payload));
    }

    /** The next whole frame from the scan's place on, however much stands before it; moves on behind it. */
    Optional<Found> search() throws IOException {
        for (long at = Frame.findMagic(channel, offset); at < channel.size(); at = Frame.findMagic(channel, at + 1)) {
            offset = at;
            Optional<Found> found = next();
            if (found.isPresent()) {
                return found;
            }
        }
        offset = channel.size();
        return Optional.empty();
    }

    /** The scan's place. */
    public long offset() {
        return offset;
    }

    /** Whether nothing stands at the scan's place or behind it. */
    public boolean atEnd() throws IOException {
        return offset == channel.size();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Copies what stands behind the scan's place to another file, durably. */
    void copyRest(Path to) throws IOException {
        try (FileChannel copy = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long at = offset; at < channel.size(); ) {
                at += channel.transferTo(at, channel.size() - at, copy);
            }
            copy.force(true);
        }
        Disk.syncParent(to);
    }
}
