package baize.ledger.state;

import baize.contracts.Key;
import baize.contracts.Table;
import baize.contracts.WorldState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored rows with the ones last used kept as records. For the one thread that executes and writes: not thread-safe. */
public final class CachedWorld implements WorldState {
    /** Most rows kept. */
    public static final int ROWS = 20_000;

    private final StoredWorld stored;
    private final Map<String, Record> rows = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Record> eldest) {
            return size() > ROWS;
        }
    };

    /** The rows of a store. */
    public CachedWorld(StateStore store) {
        this.stored = (StoredWorld) store.world();
    }

    @Override
    public <V extends Record> Optional<V> find(Key<V> key) {
        String rowKey = Overlay.rowKey(key);
        Record kept = rows.get(rowKey);
        if (kept != null) {
            return Optional.of(key.table().type().cast(kept));
        }
        Optional<V> found = stored.find(key);
        found.ifPresent(row -> rows.put(rowKey, row));
        return found;
    }

    @Override
    public <V extends Record> List<Row<V>> range(Table<V> table, String prefix, int limit) {
        return stored.range(table, prefix, limit);
    }

    <V extends Record> List<Row<V>> rangeUnlimited(Table<V> table, String prefix, int limit) {
        return stored.rangeUnlimited(table, prefix, limit);
    }

    /** Takes over what was just written to the store. */
    public void written(Map<String, Overlay.Change> changes) {
        changes.forEach((key, change) -> {
            if (change.value() == null) {
                rows.remove(key);
            } else {
                rows.put(key, change.value());
            }
        });
    }
}
