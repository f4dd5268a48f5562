package baize.checks.input;

import baize.checks.RunningNode;
import baize.services.views.Database;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many rows each table of the read models has. */
final class ViewRows {
    private ViewRows() {}

    static Map<String, Long> of(RunningNode node) {
        node.settle();
        Database views = node.runtime().views();
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tables(views, node.runtime().config().views().isPresent())) {
            rows.put(
                    table,
                    views.client()
                            .sql("select count(*) from \"" + table + "\"")
                            .query(Long.class)
                            .single());
        }
        return rows;
    }

    private static List<String> tables(Database views, boolean onAServer) {
        return views.client()
                .sql(
                        onAServer
                                ? "select tablename from pg_tables where schemaname = current_schema()"
                                : "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
