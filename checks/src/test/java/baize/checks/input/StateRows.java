package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.RunningNode;
import baize.contracts.Table;
import baize.contracts.WorldState;
import baize.ledger.codec.ContractTables;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every row of the ledger's state, table by table, to see that nothing has changed. */
record StateRows(Map<String, List<? extends WorldState.Row<?>>> tables) {
    /** The state now. */
    static StateRows of(RunningNode node) {
        Map<String, List<? extends WorldState.Row<?>>> tables = new TreeMap<>();
        WorldState state = node.runtime().ledger().state();
        for (Table<?> table : all()) {
            List<? extends WorldState.Row<?>> rows = state.range(table, "", WorldState.RANGE_LIMIT);
            if (rows.size() == WorldState.RANGE_LIMIT) {
                throw new AssertionError("The table " + table.name() + " is longer than this can compare");
            }
            tables.put(table.name(), rows);
        }
        return new StateRows(tables);
    }

    /** The state is the same as before. */
    void assertUnchanged(String after, RunningNode node) {
        StateRows now = of(node);
        tables.forEach((table, rows) -> assertThat(List.copyOf(now.tables().getOrDefault(table, List.of())))
                .as(after + ": " + table)
                .isEqualTo(rows));
    }

    /** How many rows there are. */
    int size() {
        return tables.values().stream().mapToInt(List::size).sum();
    }

    private static List<Table<?>> all() {
        try {
            return ContractTables.all();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
