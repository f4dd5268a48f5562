package baize.ledger.state;

import baize.contracts.Key;
import baize.contracts.Table;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.ledger.codec.RecordCodec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Changes that are not written yet, over a state that is: what a command or a block would make of it. Give it up, or merge it into the
 * overlay below. Not thread-safe.
 */
public final class Overlay implements WorldState {
    /**
     * What a row becomes. Arrays are shared, not copied.
     *
     * @param value the row, or null where it is gone
     * @param bytes its canonical JSON, or null where it is gone
     */
    @SuppressWarnings("ArrayRecordComponent") // shared on purpose; never compared
    public record Change(@Nullable Record value, byte @Nullable [] bytes) {
        static final Change REMOVED = new Change(null, null);
    }

    private final WorldState base;
    private final RecordCodec codec;
    private final TreeMap<String, Change> changes = new TreeMap<>(Utf8Order.COMPARATOR);

    /** Changes over a state. */
    public Overlay(WorldState base, RecordCodec codec) {
        this.base = base;
        this.codec = codec;
    }

    /** Changes over a state without rows. */
    public static Overlay empty(RecordCodec codec) {
        return new Overlay(NoRows.INSTANCE, codec);
    }

    /** Applies writes, in order. Throws {@link IllegalArgumentException} for a value that canonical JSON cannot hold. */
    public void apply(List<Write> writes) {
        for (Write write : writes) {
            switch (write) {
                case Write.Put<?>(Key<?> key, Record value) ->
                    changes.put(rowKey(key), new Change(value, codec.writeBytes(value)));
                case Write.Remove(Key<?> key) -> changes.put(rowKey(key), Change.REMOVED);
            }
        }
    }

    /** Adds this overlay's changes to the one below. */
    public void mergeInto(Overlay below) {
        below.changes.putAll(changes);
    }

    /** The changes by the rows' keys, in the order of their bytes. */
    public Map<String, Change> changes() {
        return Collections.unmodifiableMap(changes);
    }

    @Override
    public <V extends Record> Optional<V> find(Key<V> key) {
        Change change = changes.get(rowKey(key));
        return change == null
                ? base.find(key)
                : Optional.ofNullable(change.value()).map(key.table().type()::cast);
    }

    @Override
    public <V extends Record> List<Row<V>> range(Table<V> table, String prefix, int limit) {
        checkLimit(limit);
        return merged(table, prefix, limit);
    }

    private <V extends Record> List<Row<V>> merged(Table<V> table, String prefix, int limit) {
        SortedMap<String, Change> changed = changed(table.name() + "/" + prefix);
        // Each change hides at most one row below, so that many more are asked for.
        List<Row<V>> below = below(table, prefix, Math.addExact(limit, changed.size()));
        if (changed.isEmpty()) {
            return below;
        }
        TreeMap<String, V> rows = new TreeMap<>(Utf8Order.COMPARATOR);
        below.forEach(row -> rows.put(row.path(), row.value()));
        changed.forEach((key, change) -> {
            String path = key.substring(table.name().length() + 1);
            if (change.value() == null) {
                rows.remove(path);
            } else {
                rows.put(path, table.type().cast(change.value()));
            }
        });
        List<Row<V>> merged = new ArrayList<>(Math.min(limit, rows.size()));
        for (Map.Entry<String, V> row : rows.entrySet()) {
            if (merged.size() == limit) {
                break;
            }
            merged.add(new Row<>(row.getKey(), row.getValue()));
        }
        return merged;
    }

    private <V extends Record> List<Row<V>> below(Table<V> table, String prefix, int limit) {
        return switch (base) {
            case Overlay overlay -> overlay.merged(table, prefix, limit);
            case CachedWorld cached -> cached.rangeUnlimited(table, prefix, limit);
            default -> base.range(table, prefix, Math.min(limit, RANGE_LIMIT));
        };
    }

    private SortedMap<String, Change> changed(String prefix) {
        SortedMap<String, Change> tail = changes.tailMap(prefix);
        TreeMap<String, Change> inside = new TreeMap<>(Utf8Order.COMPARATOR);
        for (Map.Entry<String, Change> change : tail.entrySet()) {
            if (!change.getKey().startsWith(prefix)) {
                break;
            }
            inside.put(change.getKey(), change.getValue());
        }
        return inside;
    }

    static String rowKey(Key<?> key) {
        return key.table().name() + "/" + key.path();
    }

    static void checkLimit(int limit) {
        if (limit < 1 || limit > RANGE_LIMIT) {
            throw new IllegalArgumentException("A range has 1 to " + RANGE_LIMIT + " rows, not " + limit);
        }
    }

    private enum NoRows implements WorldState {
        INSTANCE;

        @Override
        public <V extends Record> Optional<V> find(Key<V> key) {
            return Optional.empty();
        }

        @Override
        public <V extends Record> List<Row<V>> range(Table<V> table, String prefix, int limit) {
            return List.of();
        }
    }
}
