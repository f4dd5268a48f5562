package baize.ledger.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The store's keys: a letter for the kind, then fixed-width big-endian numbers or text. */
final class Keys {
    static final byte ROW = 'r';
    static final byte NODE = 'n';
    static final byte BLOCK = 'b';
    static final byte LAST_POSITION = 'e';
    static final byte CURSOR = 'c';
    static final byte SEGMENT = 's';
    static final byte IDENTITY = 'i';
    static final byte REFUSALS = 'f';
    static final byte[] TIP = {'t'};

    private Keys() {}

    static byte[] of(byte kind, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + utf8.length).put(kind).put(utf8).array();
    }

    static byte[] of(byte kind, long number) {
        return ByteBuffer.allocate(9).put(kind).putLong(number).array();
    }

    static byte[] node(int level, long index) {
        return ByteBuffer.allocate(10)
                .put(NODE)
                .put((byte) level)
                .putLong(index)
                .array();
    }

    /** Whether {@code key} starts with {@code prefix}. */
    static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && java.util.Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    static long number(byte[] key) {
        return ByteBuffer.wrap(key).getLong(1);
    }
}
