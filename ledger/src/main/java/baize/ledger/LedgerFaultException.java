package baize.ledger;

import org.jspecify.annotations.Nullable;

/** A log that cannot be opened, read or written. The message is a sentence for the operator: what is broken, where, and what to do. */
public final class LedgerFaultException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public LedgerFaultException(String message) {
        super(message);
    }

    /** What is wrong, and what it came from. */
    public LedgerFaultException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
