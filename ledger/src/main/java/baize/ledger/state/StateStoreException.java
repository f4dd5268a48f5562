package baize.ledger.state;

/** The state store cannot be read or written. Not a fault of the log: the store can be rebuilt from the blocks. */
public final class StateStoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean corrupt;

    /** What failed, whether its files hold something wrong, and what it came from. */
    public StateStoreException(String message, boolean corrupt, Throwable cause) {
        super(message, cause);
        this.corrupt = corrupt;
    }

    /** Whether the store's files hold something wrong, so that it must be rebuilt; not so when a disk is full, say. */
    public boolean isCorrupt() {
        return corrupt;
    }
}
