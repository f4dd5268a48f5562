package baize.trust;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes one JSON object in the canonical form of docs/decisions/0001-formats.md: members in the order of the calls, no white space, whole
 * numbers, the fewest escapes.
 *
 * <pre>{@code
 * String text = new CanonicalJson().number("version", 1).text("ledger", id).close();
 * }</pre>
 */
public final class CanonicalJson {
    /** Whole numbers are smaller than this in absolute value: what every JSON reader keeps exactly. */
    public static final long NUMBER_LIMIT = 1L << 53;

    private final StringBuilder json = new StringBuilder("{");

    /** Adds a string. */
    public CanonicalJson text(String name, String value) {
        return raw(name, quote(value));
    }

    /** Adds a whole number; throws {@link IllegalArgumentException} beyond {@link #NUMBER_LIMIT}. */
    public CanonicalJson number(String name, long value) {
        if (value <= -NUMBER_LIMIT || value >= NUMBER_LIMIT) {
            throw new IllegalArgumentException("A number in JSON is smaller than 2^53, not " + value);
        }
        return raw(name, Long.toString(value));
    }

    /** Adds a list of strings. */
    public CanonicalJson texts(String name, List<String> values) {
        return list(name, values, CanonicalJson::quote);
    }

    /** Adds a list whose elements write themselves in canonical form. */
    public <T> CanonicalJson list(String name, List<T> values, Function<T, String> toJson) {
        return raw(name, values.stream().map(toJson).collect(Collectors.joining(",", "[", "]")));
    }

    /** Adds a value that is canonical JSON already. */
    public CanonicalJson raw(String name, String value) {
        if (json.length() > 1) {
            json.append(',');
        }
        json.append(quote(name)).append(':').append(value);
        return this;
    }

    /** The object's text. */
    public String close() {
        return json + "}";
    }

    /** A string as JSON; throws {@link IllegalArgumentException} for half of a surrogate pair, which has no UTF-8. */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                quoted.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException("Half of a surrogate pair at " + i);
            } else {
                append(quoted, c);
            }
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, char c) {
        switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\b' -> quoted.append("\\b");
            case '\f' -> quoted.append("\\f");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (c < 0x20) {
                    quoted.append("\\u00").append(c < 0x10 ? '0' : '1').append(Character.forDigit(c & 0xF, 16));
                } else {
                    quoted.append(c);
                }
            }
        }
    }
}
