package baize.ledger.codec;

/**
 * One thing that is wrong with a text.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901) such as {@code /body/need/quantity}; empty for the whole text
 * @param message what is wrong, as the end of a sentence about that place: "is missing"
 */
public record Fault(String pointer, String message) {
    /** A fault of the whole text. */
    public static Fault ofWhole(String message) {
        return new Fault("", message);
    }

    /** The same fault, seen from the object around. */
    Fault under(String name) {
        return new Fault("/" + name.replace("~", "~0").replace("/", "~1") + pointer, message);
    }

    @Override
    public String toString() {
        return pointer.isEmpty() ? message : pointer + ": " + message;
    }
}
