package baize.ledger.blocks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The envelope of a block in a segment: "BZB1", length, CRC-32C, payload. */
final class Frame {
    /** Bytes before the payload. */
    static final int HEADER = 12;

    private static final int MAGIC = 0x425A4231;

    private Frame() {}

    /** The frame of a payload, ready to be written. */
    static ByteBuffer of(byte[] payload) {
        return ByteBuffer.allocate(HEADER + payload.length)
                .putInt(MAGIC)
                .putInt(payload.length)
                .putInt(crc(payload))
                .put(payload)
                .flip();
    }

    /** The payload of the frame at {@code offset}; null where no whole frame stands there. */
    static byte @Nullable [] read(FileChannel segment, long offset) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        long rest = segment.size() - offset - HEADER;
        if (rest < 0 || !readFully(segment, header, offset)) {
            return null;
        }
        header.flip();
        boolean magic = header.getInt() == MAGIC;
        int length = header.getInt();
        int crc = header.getInt();
        if (!magic || length < 0 || length > rest) {
            return null;
        }
        ByteBuffer payload = ByteBuffer.allocate(length);
        boolean whole = readFully(segment, payload, offset + HEADER);
        return whole && crc(payload.array()) == crc ? payload.array() : null;
    }

    /** Whether the frame whose header starts at {@code offset} has no room before the segment's end. */
    static boolean goesBeyondEnd(FileChannel segment, long offset) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        long rest = segment.size() - offset - HEADER;
        if (rest < 0 || !readFully(segment, header, offset)) {
            return true;
        }
        int length = header.getInt(Integer.BYTES);
        return length < 0 || length > rest;
    }

    /** The next place from {@code from} on where a frame may start; the segment's size where there is none. */
    static long findMagic(FileChannel segment, long from) throws IOException {
        int window = 0;
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        for (long at = from; at < segment.size(); ) {
            bytes.clear();
            int read = segment.read(bytes, at);
            for (int i = 0; i < read; i++) {
                window = window << 8 | Byte.toUnsignedInt(bytes.get(i));
                if (window == MAGIC && at + i - from >= 3) {
                    return at + i - 3;
                }
            }
            at += Math.max(read, 1);
        }
        return segment.size();
    }

    private static boolean readFully(FileChannel segment, ByteBuffer buffer, long offset) throws IOException {
        long at = offset;
        while (buffer.hasRemaining()) {
            int read = segment.read(buffer, at);
            if (read < 0) {
                return false;
            }
            at += read;
        }
        return true;
    }

    private static int crc(byte[] payload) {
        CRC32C crc = new CRC32C();
        crc.update(payload);
        return (int) crc.getValue();
    }
}
