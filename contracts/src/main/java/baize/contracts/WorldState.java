package baize.contracts;

import java.util.List;
import java.util.Optional;

/** What rules may read: the state as it stands before the command at hand, everything earlier in the batch included. */
public interface WorldState {
    /** Most rows that one {@link #range} may return. */
    int RANGE_LIMIT = 10_000;

    /** The row, if there is one. */
    <V extends Record> Optional<V> find(Key<V> key);

    /**
     * The rows whose path starts with {@code prefix}, ordered by path (UTF-8 bytes).
     *
     * @param prefix the start of a path; "" for the whole table. End it with '/' to stay inside one parent.
     * @param limit 1 to {@link #RANGE_LIMIT}
     */
    <V extends Record> List<Row<V>> range(Table<V> table, String prefix, int limit);

    /** A row and where it stands. */
    record Row<V extends Record>(String path, V value) {}
}
