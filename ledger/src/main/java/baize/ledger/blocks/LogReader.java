package baize.ledger.blocks;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the blocks of a log from its start as far as it went when this was opened. Takes no lock and writes nothing: a running node's log is
 * read as well as a copy. Not thread-safe.
 */
public final class LogReader implements Closeable {
    /** A block at the end that a running node may be just writing is waited for so often. */
    private static final int WAITS = 10;

    private static final long WAIT_NANOS = 20_000_000;

    private final Path directory;
    private final Iterator<Long> segments;
    private final long lastSize;
    private final long bytes;
    private long bytesBefore;
    private @Nullable SegmentScan scan;
    private long segment;

    /** What stands at a place of the log. */
    public sealed interface Step {
        /** A frame whose checksum holds. */
        @SuppressWarnings("ArrayRecordComponent") // shared on purpose; never compared
        record Frame(BlockLocation location, byte[] payload) implements Step {}

        /**
         * No whole frame, although the file goes on.
         *
         * @param segment whose file it is
         * @param offset where the frame should start
         * @param bytes from there to the file's end
         * @param last whether no other file follows
         * @param why there is none
         */
        record Broken(long segment, long offset, long bytes, boolean last, String why) implements Step {}

        /** The end. */
        record End() implements Step {}
    }

    private LogReader(Path directory, List<Long> segments) throws IOException {
        this.directory = directory;
        this.segments = segments.iterator();
        long all = 0;
        long size = 0;
        for (long next : segments) {
            size = Files.size(Segments.path(directory, next));
            all += size;
        }
        this.lastSize = size;
        this.bytes = all;
    }

    /** Opens the directory of the block files. */
    public static LogReader open(Path directory) throws IOException {
        return new LogReader(directory, Segments.list(directory));
    }

    /** Bytes that there are to be read. */
    public long bytes() {
        return bytes;
    }

    /** Bytes read so far. */
    public long bytesRead() {
        return bytesBefore + (scan == null ? 0 : scan.offset());
    }

    /** Whether the file that is read is the last one. */
    public boolean isLast() {
        return !segments.hasNext();
    }

    /** The next frame, over the ends of files; nothing behind a broken one. */
    public Step next() throws IOException {
        while (true) {
            if (scan == null) {
                if (!segments.hasNext()) {
                    return new Step.End();
                }
                segment = segments.next();
                scan = BlockLog.scan(directory, segment);
            }
            boolean last = !segments.hasNext();
            if (last ? scan.offset() < lastSize : !scan.atEnd()) {
                return frame(scan, last);
            }
            bytesBefore += scan.offset();
            scan.close();
            scan = null;
        }
    }

    private Step frame(SegmentScan from, boolean last) throws IOException {
        long offset = from.offset();
        Optional<SegmentScan.Found> found = from.next();
        if (found.isPresent()) {
            return new Step.Frame(found.get().location(), found.get().payload());
        }
        Path file = Segments.path(directory, segment);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int waits = 0; last && waits < WAITS && Frame.goesBeyondEnd(channel, offset); waits++) {
                LockSupport.parkNanos(WAIT_NANOS);
            }
            found = from.next();
            return found.isPresent()
                    ? new Step.Frame(found.get().location(), found.get().payload())
                    : new Step.Broken(segment, offset, channel.size() - offset, last, why(channel, offset));
        }
    }

    private static String why(FileChannel channel, long offset) throws IOException {
        long rest = channel.size() - offset;
        if (rest >= Frame.HEADER && Frame.findMagic(channel, offset) != offset) {
            return "no block starts there";
        }
        return Frame.goesBeyondEnd(channel, offset)
                ? "the file ends before the block does, or the block's length is wrong"
                : "the block's checksum does not match its bytes";
    }

    /** Whether a whole frame of such a payload stands somewhere behind a broken one in the same file. */
    public boolean holdsBehind(Step.Broken broken, Predicate<byte[]> wanted) throws IOException {
        try (SegmentScan search = new SegmentScan(directory, broken.segment(), broken.offset())) {
            Optional<SegmentScan.Found> found = search.search();
            while (found.isPresent() && !wanted.test(found.get().payload())) {
                found = search.search();
            }
            return found.isPresent();
        }
    }

    @Override
    public void close() throws IOException {
        if (scan != null) {
            scan.close();
        }
    }
}
