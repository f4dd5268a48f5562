package baize.services.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** One row of an answer, read by the names of its columns. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    /** A text that is always there. */
    public String text(String column) {
        return optionalText(column)
                .orElseThrow(() -> new IllegalStateException("The column " + column + " has no value"));
    }

    /** A text, where there is one. */
    public Optional<String> optionalText(String column) {
        try {
            return Optional.ofNullable(result.getString(column));
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    /** A text that is always there, as what it stands for. */
    public <T> T as(String column, Function<String, T> type) {
        return type.apply(text(column));
    }

    /** A text as what it stands for, where there is one. */
    public <T> Optional<T> optional(String column, Function<String, T> type) {
        return optionalText(column).map(type);
    }

    /** A whole number that is always there. */
    public long number(String column) {
        return optionalNumber(column)
                .orElseThrow(() -> new IllegalStateException("The column " + column + " has no value"));
    }

    /** A whole number, where there is one. */
    public Optional<Long> optionalNumber(String column) {
        try {
            long number = result.getLong(column);
            return result.wasNull() ? Optional.empty() : Optional.of(number);
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    /** Yes or no. */
    public boolean flag(String column) {
        try {
            return result.getBoolean(column);
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    /** A moment that is always there. */
    public Instant time(String column) {
        return Instant.ofEpochMilli(number(column));
    }

    /** A moment, where there is one. */
    public Optional<Instant> optionalTime(String column) {
        return optionalNumber(column).map(Instant::ofEpochMilli);
    }

    /** A calendar date, where there is one. */
    public Optional<LocalDate> optionalDate(String column) {
        return optionalText(column).map(LocalDate::parse);
    }

    private static IllegalStateException unreadable(String column, SQLException cause) {
        return new IllegalStateException("The column " + Objects.requireNonNull(column) + " cannot be read", cause);
    }
}
