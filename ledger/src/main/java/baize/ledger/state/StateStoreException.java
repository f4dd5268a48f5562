package baize.ledger.state;

/** The state store cannot be read or written. Not a fault of the log: the store can be rebuilt from the blocks. */
public final class StateStoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What failed, and what it came from. */
    public StateStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
