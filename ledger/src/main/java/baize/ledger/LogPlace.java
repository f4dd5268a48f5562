package baize.ledger;

import baize.ledger.state.Tip;
import baize.trust.GrowingTree;
import java.time.Instant;

/**
 * Where a log stands: what the next block follows. Arrays are shared, not copied.
 *
 * @param ledgerId 32 bytes
 * @param height the last block's; -1 before block 0
 * @param hash the last block's; zeros before block 0
 * @param time the last block's
 * @param writesDigest the last block's; zeros before block 0
 * @param tree over all leaves; not to be appended to
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose; never compared
record LogPlace(byte[] ledgerId, long height, byte[] hash, Instant time, byte[] writesDigest, GrowingTree tree) {
    private static final int HASH = 32;

    /** Before block 0. */
    static LogPlace beginning(byte[] ledgerId) {
        return new LogPlace(ledgerId, -1, new byte[HASH], Instant.EPOCH, new byte[HASH], GrowingTree.empty());
    }

    /** After a block. */
    static LogPlace after(byte[] ledgerId, Tip tip, GrowingTree tree) {
        return new LogPlace(
                ledgerId, tip.block().height(), tip.block().hash(), tip.block().time(), tip.writesDigest(), tree);
    }
}
