package baize.node.cli;

import org.jspecify.annotations.Nullable;

/** Ends a command with a sentence that says what is wrong and what to do. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure that explains itself. */
    public CommandFailure(String message) {
        super(message);
    }

    /** A failure with what led to it. */
    public CommandFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
