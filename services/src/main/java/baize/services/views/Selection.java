package baize.services.views;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A query put together from fixed texts and parameters: conditions that are wanted are added, values never become part of the text.
 *
 * <pre>{@code
 * Selection.of("select * from demand where wanted")
 *         .where("hospital = ?", hospital)          // an Optional: added where present
 *         .page(client, OLDEST_FIRST, request, DemandRow::read);
 * }</pre>
 */
public final class Selection {
    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();

    private Selection(String sql) {
        this.sql = new StringBuilder(sql);
    }

    /** A query that starts so; it holds a {@code where}. */
    public static Selection of(String sql, Object... parameters) {
        return new Selection(sql).with(parameters);
    }

    /** Adds more text. */
    public Selection add(String text, Object... values) {
        sql.append(' ').append(text);
        return with(values);
    }

    /** Adds a condition with one parameter, where a value is given. */
    public Selection where(String condition, Optional<?> value) {
        return value.isPresent() ? add("and " + condition, value.get()) : this;
    }

    /** Adds a condition without parameter, where it is wanted. */
    public Selection when(boolean wanted, String condition) {
        return wanted ? add("and " + condition) : this;
    }

    /** All rows. For answers that are small by their nature. */
    public <T> List<T> all(JdbcClient client, Function<Row, T> read) {
        return statement(client)
                .query((result, number) -> read.apply(new Row(result)))
                .list();
    }

    /** The first row, if there is one. */
    public <T> Optional<T> one(JdbcClient client, Function<Row, T> read) {
        return all(client, read).stream().findFirst();
    }

    /** One page, in the listing's order. */
    public <T> Page<T> page(JdbcClient client, Listing listing, PageRequest request, Function<Row, T> read) {
        request.after().ifPresent(token -> {
            List<Object> key = listing.values(token);
            String marks = String.join(", ", Collections.nCopies(key.size(), "?"));
            add("and (" + listing.expressions() + ") " + (listing.rising() ? ">" : "<") + " (" + marks + ")");
            parameters.addAll(key);
        });
        add("order by " + listing.order() + " limit " + (request.limit() + 1));
        List<Keyed<T>> rows = all(client, row -> new Keyed<>(read.apply(row), key(listing, row)));
        boolean more = rows.size() > request.limit();
        List<Keyed<T>> shown = more ? rows.subList(0, request.limit()) : rows;
        Optional<PageToken> next =
                more ? Optional.of(PageToken.of(listing.name(), shown.getLast().key())) : Optional.empty();
        return new Page<>(shown.stream().map(Keyed::item).toList(), next);
    }

    private record Keyed<T>(T item, List<String> key) {}

    private static List<String> key(Listing listing, Row row) {
        return listing.keys().stream().map(column -> row.text(column.label())).toList();
    }

    private Selection with(Object... values) {
        parameters.addAll(List.of(values));
        return this;
    }

    private JdbcClient.StatementSpec statement(JdbcClient client) {
        JdbcClient.StatementSpec statement = client.sql(sql.toString());
        for (Object parameter : parameters) {
            statement = statement.param(Writes.value(parameter));
        }
        return statement;
    }
}
