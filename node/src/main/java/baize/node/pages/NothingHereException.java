package baize.node.pages;

/** There is nothing at the address: the page for 404 follows. */
public final class NothingHereException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Nothing at this address. */
    public NothingHereException() {
        super("There is nothing at this address", null, false, false);
    }
}
