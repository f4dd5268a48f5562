package baize.services.views;

/** A page token that no page of the list asked for gave out. The edge answers 400. */
public final class InvalidPageTokenException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final String TEXT = "The cursor is not one of this list: start again without it";

    InvalidPageTokenException() {
        super(TEXT);
    }

    InvalidPageTokenException(Throwable cause) {
        super(TEXT, cause);
    }
}
