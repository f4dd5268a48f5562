package baize.contracts.allocation;

import baize.contracts.Event;
import baize.contracts.Key;
import baize.contracts.Stamp;
import baize.contracts.Table;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.custody.CustodyEvent;
import baize.contracts.donation.DonationEvent;
import baize.contracts.membership.MembershipEvent;
import baize.contracts.oversight.OversightEvent;
import baize.contracts.stock.StockEvent;
import baize.contracts.stock.StockRules;
import baize.contracts.supply.SupplyEvent;
import baize.contracts.supply.SupplyRules;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The state as it would be had some events happened, so that a correction is checked against what its approval leaves. */
final class AsIf implements WorldState {
    private static final Comparator<String> BY_BYTES =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private final WorldState base;
    private final Map<String, Map<String, Write>> changed = new LinkedHashMap<>();

    private AsIf(WorldState base) {
        this.base = base;
    }

    /** The state after promises were made or released. */
    static WorldState happened(WorldState base, List<Event> promises, Stamp stamp) {
        AsIf state = new AsIf(base);
        for (Event promise : promises) {
            switch (promise) {
                case StockEvent event -> StockRules.evolve(state, event, stamp).forEach(state::apply);
                case SupplyEvent event ->
                    SupplyRules.evolve(state, event, stamp).forEach(state::apply);
                case MembershipEvent _, DonationEvent _, AllocationEvent _, CustodyEvent _, OversightEvent _ ->
                    throw new IllegalArgumentException("Not a promise: " + promise);
            }
        }
        return state;
    }

    @Override
    public <V extends Record> Optional<V> find(Key<V> key) {
        Write write = rows(key.table()).get(key.path());
        return write == null ? base.find(key) : value(key.table(), write);
    }

    @Override
    public <V extends Record> List<Row<V>> range(Table<V> table, String prefix, int limit) {
        Map<String, Write> rows = rows(table);
        TreeMap<String, V> merged = new TreeMap<>(BY_BYTES);
        int enough = Math.min(RANGE_LIMIT, limit + rows.size());
        base.range(table, prefix, enough).forEach(row -> merged.put(row.path(), row.value()));
        rows.forEach((path, write) -> {
            if (path.startsWith(prefix)) {
                value(table, write).ifPresentOrElse(value -> merged.put(path, value), () -> merged.remove(path));
            }
        });
        return merged.entrySet().stream()
                .limit(limit)
                .map(row -> new Row<>(row.getKey(), row.getValue()))
                .toList();
    }

    private void apply(Write write) {
        Key<?> key = switch (write) {
            case Write.Put<?> put -> put.key();
            case Write.Remove remove -> remove.key();
        };
        changed.computeIfAbsent(key.table().name(), name -> new TreeMap<>(BY_BYTES))
                .put(key.path(), write);
    }

    private Map<String, Write> rows(Table<?> table) {
        return changed.getOrDefault(table.name(), new TreeMap<>(BY_BYTES));
    }

    private static <V extends Record> Optional<V> value(Table<V> table, Write write) {
        return switch (write) {
            case Write.Put<?> put -> Optional.of(table.type().cast(put.value()));
            case Write.Remove _ -> Optional.empty();
        };
    }
}
