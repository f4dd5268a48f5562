package baize.ledger.state;

import baize.ledger.blocks.BlockLocation;
import baize.ledger.blocks.BlockSummary;
import baize.ledger.ordering.Cursor;
import baize.ledger.ordering.LogHead;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * How far the state store is. Arrays are shared, not copied.
 *
 * @param block the last block that it has seen
 * @param writesDigest running digest of all changes
 * @param root the tree's root
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose; never compared
public record Tip(BlockSummary block, byte[] writesDigest, byte[] root) {
    private static final int HASH = 32;
    private static final int SUMMARY = 8 + HASH + 8 + 8 + 4 + 8 + 8 + 4 + 8 + 8 + 8;

    /** What the node vouches for. */
    public LogHead head() {
        return new LogHead(block.cursor(), block.size(), root, writesDigest);
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(SUMMARY + 2 * HASH)
                .put(toBytes(block))
                .put(writesDigest)
                .put(root)
                .array();
    }

    static Tip of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Tip(summary(buffer), hash(buffer), hash(buffer));
    }

    static byte[] toBytes(BlockSummary block) {
        return ByteBuffer.allocate(SUMMARY)
                .putLong(block.height())
                .put(block.hash())
                .putLong(block.location().segment())
                .putLong(block.location().offset())
                .putInt(block.location().length())
                .putLong(block.cursor().epoch())
                .putLong(block.cursor().round())
                .putInt(block.cursor().part())
                .putLong(block.time().toEpochMilli())
                .putLong(block.firstPosition())
                .putLong(block.size())
                .array();
    }

    static BlockSummary summary(ByteBuffer buffer) {
        return new BlockSummary(
                buffer.getLong(),
                hash(buffer),
                new BlockLocation(buffer.getLong(), buffer.getLong(), buffer.getInt()),
                new Cursor(buffer.getLong(), buffer.getLong(), buffer.getInt()),
                Instant.ofEpochMilli(buffer.getLong()),
                buffer.getLong(),
                buffer.getLong());
    }

    private static byte[] hash(ByteBuffer buffer) {
        byte[] hash = new byte[HASH];
        buffer.get(hash);
        return hash;
    }
}
