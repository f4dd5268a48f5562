package baize.ledger.ordering;

import java.util.Arrays;

/** The bytes of one signed command as submitted: a compact JWS in ASCII, 1 byte to {@link #LIMIT}. Equal by content. */
public final class CommandBytes {
    /** Longest command: a body of 16 KiB, its envelope, base64url and the signature. */
    public static final int LIMIT = 24 * 1024;

    private final byte[] bytes;

    public CommandBytes(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > LIMIT) {
            throw new IllegalArgumentException("A command has 1 to " + LIMIT + " bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** How many bytes. */
    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CommandBytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
