package baize.ledger.blocks;

import baize.ledger.ordering.Cursor;
import java.time.Instant;
import java.util.List;

/**
 * What one batch left. Arrays are shared, not copied: whoever holds a block leaves them alone.
 *
 * @param ledgerId 32 bytes
 * @param height counts blocks, from 0
 * @param previousHash SHA-256 of the block before; zeros for height 0
 * @param cursor the batch's place in the engine's order
 * @param time the batch's time, monotone
 * @param firstPosition the log's size before this block
 * @param entries the batch's commands in order
 * @param writesDigest running digest of the state's changes, 32 bytes
 * @param root the tree's root after this block, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose; never compared
public record Block(
        byte[] ledgerId,
        long height,
        byte[] previousHash,
        Cursor cursor,
        Instant time,
        long firstPosition,
        List<BlockEntry> entries,
        byte[] writesDigest,
        byte[] root) {
    public Block {
        entries = List.copyOf(entries);
    }

    /** How many of its entries have a leaf. */
    public int leaves() {
        return (int)
                entries.stream().filter(BlockEntry.Logged.class::isInstance).count();
    }

    /** The log's size after this block. */
    public long size() {
        return firstPosition + leaves();
    }
}
