package baize.services.demo;

/** The ledger did not answer a command of the demonstration as its script says: names the command and the answer. */
public final class UnplayableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnplayableException(String message) {
        super(message);
    }
}
