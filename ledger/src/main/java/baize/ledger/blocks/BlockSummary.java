package baize.ledger.blocks;

import baize.ledger.ordering.Cursor;
import baize.trust.Sha256;
import java.time.Instant;

/**
 * What must be known of a block to find it and to go on after it. Arrays are shared, not copied.
 *
 * @param height counts blocks, from 0
 * @param hash SHA-256 of its payload
 * @param location where it stands
 * @param cursor its batch's place in the engine's order
 * @param time its batch's time
 * @param firstPosition the log's size before it
 * @param size the log's size after it
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose; never compared
public record BlockSummary(
        long height, byte[] hash, BlockLocation location, Cursor cursor, Instant time, long firstPosition, long size) {
    /** The summary of a block that stands at a place. */
    public static BlockSummary of(Block block, byte[] payload, BlockLocation location) {
        return new BlockSummary(
                block.height(),
                Sha256.of(payload),
                location,
                block.cursor(),
                block.time(),
                block.firstPosition(),
                block.size());
    }
}
