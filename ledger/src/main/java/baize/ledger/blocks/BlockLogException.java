package baize.ledger.blocks;

import org.jspecify.annotations.Nullable;

/** The block files are broken, or cannot be read or written. The message says what, where, and what to do. */
public final class BlockLogException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public BlockLogException(String message) {
        super(message);
    }

    /** What is wrong, and what it came from. */
    public BlockLogException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
