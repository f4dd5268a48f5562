package baize.services.views;

import baize.contracts.Identifier;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The changes of one transaction. Equal statements travel as one batch: a change joins an earlier equal one unless a change between
 * them touches the same table, so that the result is as if all ran in the order given. Parameters may be identifiers, enums, instants
 * (kept as milliseconds), dates, numbers, booleans, texts, and {@code Optional}s of these. Not thread-safe.
 */
public final class Writes {
    private static final int MAX_ROWS = 10_000;
    private static final int MAX_GROUPS = 200;
    private static final Map<String, Touch> TOUCHES = new ConcurrentHashMap<>();

    private final JdbcTemplate template;
    private final List<Group> groups = new ArrayList<>();
    private int rows;

    Writes(JdbcTemplate template) {
        this.template = template;
    }

    /** Adds a change: an insert, update or delete of one table. */
    public void write(String sql, Object... parameters) {
        if (rows >= MAX_ROWS || groups.size() >= MAX_GROUPS) {
            flush();
        }
        group(sql).rows.add(values(parameters));
        rows++;
    }

    /** The first text that a query finds, after all changes so far. */
    public Optional<String> find(String sql, Object... parameters) {
        flush();
        return Objects.requireNonNull(template.query(
                sql,
                result -> result.next() ? Optional.of(result.getString(1)) : Optional.<String>empty(),
                values(parameters)));
    }

    /** All that a query finds, after all changes so far. */
    public <T> List<T> list(String sql, Function<Row, T> read, Object... parameters) {
        flush();
        return template.query(sql, (result, number) -> read.apply(new Row(result)), values(parameters));
    }

    void flush() {
        for (Group group : groups) {
            template.batchUpdate(group.sql, group.rows, MAX_ROWS, Writes::bind);
        }
        groups.clear();
        rows = 0;
    }

    private record Group(String sql, Touch touch, List<@Nullable Object[]> rows) {}

    private Group group(String sql) {
        Touch touch = TOUCHES.computeIfAbsent(sql, Touch::of);
        for (int i = groups.size() - 1; i >= 0; i--) {
            Group group = groups.get(i);
            if (group.sql.equals(sql)) {
                return group;
            }
            if (group.touch.conflictsWith(touch)) {
                break;
            }
        }
        Group group = new Group(sql, touch, new ArrayList<>());
        groups.add(group);
        return group;
    }

    /** The table that a statement changes, and all that it names. */
    private record Touch(String changed, List<String> named) {
        private static final Pattern COMMA = Pattern.compile("\\bfrom\\s+[a-z_]+(\\s+[a-z]+)?\\s*,");
        private static final Pattern TABLE = Pattern.compile("\\b(?:into|update|from|join)\\s+([a-z_]+)");

        static Touch of(String sql) {
            if (COMMA.matcher(sql).find()) {
                throw new IllegalArgumentException("Tables are joined by 'join', or they are overlooked: " + sql);
            }
            Matcher matcher = TABLE.matcher(sql);
            List<String> tables = new ArrayList<>();
            while (matcher.find()) {
                // "on conflict do update set" names no table.
                if (!matcher.group(1).equals("set")) {
                    tables.add(matcher.group(1));
                }
            }
            return new Touch(tables.getFirst(), List.copyOf(tables));
        }

        boolean conflictsWith(Touch other) {
            return named.contains(other.changed) || other.named.contains(changed);
        }
    }

    private static @Nullable Object[] values(Object... parameters) {
        @Nullable Object[] values = new @Nullable Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            values[i] = value(parameters[i]);
        }
        return values;
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
