package baize.trust;

/** What came of reading outside bytes as one of our records. */
public sealed interface Reading<T> {
    /** The bytes are the record, and its canonical form. */
    record Read<T>(T value) implements Reading<T> {}

    /** They are not; the reason is for people and names no content. */
    record Unreadable<T>(String reason) implements Reading<T> {}
}
