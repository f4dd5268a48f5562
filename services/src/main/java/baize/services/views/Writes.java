package baize.services.views;

import baize.contracts.Identifier;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The changes of one transaction, in order; equal statements that follow each other travel as one batch. Parameters may be
 * identifiers, enums, instants (kept as milliseconds), dates, numbers, booleans, texts, and {@code Optional}s of these. Not thread-safe.
 */
public final class Writes {
    private static final int BATCH = 1000;

    private final JdbcTemplate template;
    private final List<@Nullable Object[]> batch = new ArrayList<>();
    private String batchSql = "";

    Writes(JdbcTemplate template) {
        this.template = template;
    }

    /** Adds a change. */
    public void write(String sql, Object... parameters) {
        if (!sql.equals(batchSql) || batch.size() >= BATCH) {
            flush();
            batchSql = sql;
        }
        @Nullable Object[] values = new @Nullable Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            values[i] = value(parameters[i]);
        }
        batch.add(values);
    }

    /** The one text that a query finds, after all changes so far. */
    public Optional<String> find(String sql, Object... parameters) {
        flush();
        @Nullable Object[] values = new @Nullable Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            values[i] = value(parameters[i]);
        }
        return Objects.requireNonNull(template.query(
                sql, result -> result.next() ? Optional.of(result.getString(1)) : Optional.<String>empty(), values));
    }

    void flush() {
        if (batch.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> rows = List.copyOf(batch);
        batch.clear();
        template.batchUpdate(batchSql, rows, BATCH, Writes::bind);
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            Object value = row[i];
            switch (value) {
                case null -> statement.setNull(i + 1, Types.NULL);
                case Long number -> statement.setLong(i + 1, number);
                case Boolean flag -> statement.setBoolean(i + 1, flag);
                default -> statement.setString(i + 1, value.toString());
            }
        }
    }

    static @Nullable Object value(Object parameter) {
        return switch (parameter) {
            case Optional<?> optional -> optional.isPresent() ? value(optional.get()) : null;
            case Identifier identifier -> identifier.value();
            case Enum<?> constant -> constant.name();
            case Instant time -> time.toEpochMilli();
            case LocalDate date -> date.toString();
            case Integer number -> number.longValue();
            case Long number -> number;
            case Boolean flag -> flag;
            case String text -> text;
            default -> throw new IllegalArgumentException("No column holds a " + parameter.getClass());
        };
    }
}
