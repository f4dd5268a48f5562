package baize.trust;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;

/**
 * One entry of the log as the tree holds it.
 *
 * @param position its place in the log, 0 or more
 * @param time the batch's time, whole milliseconds from 1970 on
 * @param leafClass who may see the header
 * @param content the header's bytes, or SHA-256(0x02 || blind || header)
 */
@SuppressWarnings("ArrayRecordComponent") // Copied in and out, and compared by content.
public record Leaf(long position, Instant time, LeafClass leafClass, byte[] content) {
    private static final byte VERSION = 1;
    private static final byte BLINDED = 0x02;
    private static final int FIXED = 1 + 8 + 8 + 1;

    public Leaf {
        if (position < 0) {
            throw new IllegalArgumentException("A leaf's position is 0 or more, not " + position);
        }
        if (time.toEpochMilli() < 0
                || !Instant.ofEpochMilli(time.toEpochMilli()).equals(time)) {
            throw new IllegalArgumentException("A leaf's time is whole milliseconds from 1970 on, not " + time);
        }
        content = content.clone();
    }

    /** The leaf of a command with the given header; {@code command} is the command's bytes. */
    public static Leaf of(long position, Instant time, LeafClass leafClass, LeafHeader header, byte[] command) {
        byte[] headerBytes = header.toByteArray();
        byte[] content = switch (leafClass) {
            case PUBLIC -> headerBytes;
            case MEMBERS -> Sha256.of(BLINDED, CommandKey.of(command).blind(), headerBytes);
        };
        return new Leaf(position, time, leafClass, content);
    }

    static void checkTime(Instant time) {
        if (time.isBefore(Instant.EPOCH) || !time.truncatedTo(ChronoUnit.MILLIS).equals(time)) {
            throw new IllegalArgumentException("A leaf's time is whole milliseconds from 1970 on, not " + time);
        }
    }

    /** The leaf's bytes: an entry of the log's tiles. */
    public byte[] toByteArray() {
        return ByteBuffer.allocate(FIXED + content.length)
                .put(VERSION)
                .putLong(position)
                .putLong(time.toEpochMilli())
                .put((byte) leafClass.code())
                .put(content)
                .array();
    }

    /** The leaf's hash in the tree. */
    public byte[] hash() {
        return MerkleTree.leafHash(toByteArray());
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Leaf that
                && position == that.position
                && time.equals(that.time)
                && leafClass == that.leafClass
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(position, time, leafClass, Arrays.hashCode(content));
    }
}
