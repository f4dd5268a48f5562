package baize.ledger.blocks;

import org.jspecify.annotations.Nullable;

/** Bytes are not a block, although their checksum holds. */
public final class BlockFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is wrong, and what it came from. */
    public BlockFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
