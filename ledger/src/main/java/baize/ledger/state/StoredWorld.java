package baize.ledger.state;

import baize.contracts.Key;
import baize.contracts.Table;
import baize.contracts.WorldState;
import baize.ledger.codec.InvalidRecordException;
import baize.ledger.codec.RecordCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows as they stand in the store. */
final class StoredWorld implements WorldState {
    private final KeyValueStore store;
    private final RecordCodec codec;

    StoredWorld(KeyValueStore store, RecordCodec codec) {
        this.store = store;
        this.codec = codec;
    }

    @Override
    public <V extends Record> Optional<V> find(Key<V> key) {
        return Optional.ofNullable(store.get(Keys.of(Keys.ROW, Overlay.rowKey(key))))
                .map(value -> read(key.table(), value));
    }

    @Override
    public <V extends Record> List<Row<V>> range(Table<V> table, String prefix, int limit) {
        Overlay.checkLimit(limit);
        return rangeUnlimited(table, prefix, limit);
    }

    /** As {@link #range}, for a reader that has to see more rows than it returns. */
    <V extends Record> List<Row<V>> rangeUnlimited(Table<V> table, String prefix, int limit) {
        byte[] from = Keys.of(Keys.ROW, table.name() + "/" + prefix);
        int pathStart = Keys.of(Keys.ROW, table.name() + "/").length;
        List<Row<V>> rows = new ArrayList<>();
        store.walk(from, (key, value) -> {
            boolean inside = Keys.startsWith(key, from);
            if (inside) {
                String path = new String(key, pathStart, key.length - pathStart, StandardCharsets.UTF_8);
                rows.add(new Row<>(path, read(table, value)));
            }
            return inside && rows.size() < limit;
        });
        return rows;
    }

    private <V extends Record> V read(Table<V> table, byte[] value) {
        try {
            return codec.readTrusted(table.type(), new String(value, StandardCharsets.UTF_8));
        } catch (InvalidRecordException unreadable) {
            // Never an outcome of a rule: this node's store is at fault, or was written by another version.
            throw new StateStoreException(
                    "A row of the table " + table.name() + " in the state store cannot be read: "
                            + unreadable.getMessage() + ". It is rebuilt from the blocks at the next start.",
                    true,
                    unreadable);
        }
    }
}
