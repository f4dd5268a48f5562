package baize.ledger.audit;

import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockLocation;
import java.util.Optional;

/** A block that follows the one before it, and where it stands. */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose; never compared
record LinkedBlock(Block block, byte[] payload, BlockLocation location) {
    /** Something wrong with it as a whole. */
    Finding finding(String what) {
        return finding(block.firstPosition(), what);
    }

    /** Something wrong with the entry at a position, or due there. */
    Finding finding(long position, String what) {
        return new Finding(
                Optional.of(block.height()),
                Optional.of(position),
                Places.segment(location.segment()),
                location.offset(),
                what);
    }
}
