package baize.ledger.state;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/**
 * Where a signer's command stands. Arrays are shared, not copied.
 *
 * @param position its leaf
 * @param keptUntil until when the id is part of what all nodes must agree on; afterwards every command of the id is expired
 * @param sameness digest of the signing input, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose
public record Identity(long position, Instant keptUntil, byte[] sameness) {
    /** Whether the very same command was signed. */
    public boolean isSame(byte[] otherSameness) {
        return Arrays.equals(sameness, otherSameness);
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(48)
                .putLong(position)
                .putLong(keptUntil.toEpochMilli())
                .put(sameness)
                .array();
    }

    static Identity of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Identity(
                buffer.getLong(), Instant.ofEpochMilli(buffer.getLong()), Arrays.copyOfRange(bytes, 16, bytes.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Identity that && position == that.position && isSame(that.sameness);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(position);
    }
}
