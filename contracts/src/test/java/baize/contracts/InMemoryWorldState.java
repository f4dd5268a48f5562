package baize.contracts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A world state in a map, for tests of rules. Rows are ordered by the UTF-8 bytes of their paths, as in the real store. */
public final class InMemoryWorldState implements WorldState {
    private final TreeMap<String, Record> rows = new TreeMap<>((a, b) -> Arrays.compareUnsigned(utf8(a), utf8(b)));

    /** Applies changes. */
    public void apply(List<Write> writes) {
        for (Write write : writes) {
            switch (write) {
                case Write.Put<?> put -> rows.put(full(put.key()), put.value());
                case Write.Remove remove -> rows.remove(full(remove.key()));
            }
        }
    }

    @Override
    public <V extends Record> Optional<V> find(Key<V> key) {
        return Optional.ofNullable(rows.get(full(key))).map(key.table().type()::cast);
    }

    @Override
    public <V extends Record> List<Row<V>> range(Table<V> table, String prefix, int limit) {
        if (limit < 1 || limit > RANGE_LIMIT) {
            throw new IllegalArgumentException("A range has a limit of 1 to " + RANGE_LIMIT);
        }
        String start = table.name() + "/" + prefix;
        return rows.tailMap(start, true).entrySet().stream()
                .takeWhile(row -> row.getKey().startsWith(start))
                .limit(limit)
                .map(row -> new Row<>(
                        row.getKey().substring(table.name().length() + 1),
                        table.type().cast(row.getValue())))
                .toList();
    }

    private static String full(Key<?> key) {
        return key.table().name() + "/" + key.path();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
