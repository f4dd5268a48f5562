package baize.contracts;

/** A change of one row of state. */
public sealed interface Write {
    /** The row now has this value. */
    record Put<V extends Record>(Key<V> key, V value) implements Write {}

    /** The row is gone. */
    record Remove(Key<?> key) implements Write {}

    /** The row now has this value. */
    static <V extends Record> Write put(Key<V> key, V value) {
        return new Put<>(key, value);
    }

    /** The row is gone. */
    static Write remove(Key<?> key) {
        return new Remove(key);
    }
}
