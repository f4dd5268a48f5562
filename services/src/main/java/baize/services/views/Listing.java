package baize.services.views;

import java.util.ArrayList;
import java.util.List;

/**
 * The order of a list whose pages continue by key: rows that come or go do not shift it.
 *
 * @param name tells the tokens of this list from others'
 * @param keys together unique; all rise or all fall
 */
public record Listing(String name, boolean rising, List<KeyColumn> keys) {
    public Listing {
        keys = List.copyOf(keys);
    }

    /**
     * A column of the key.
     *
     * @param expression in SQL
     * @param label the column of the answer that holds it
     */
    public record KeyColumn(String expression, String label, boolean number) {}

    /** Newest first, by a position. */
    public static Listing newestFirst(String name, String expression, String label) {
        return new Listing(name, false, List.of(new KeyColumn(expression, label, true)));
    }

    /** Oldest first, by a position. */
    public static Listing oldestFirst(String name, String expression, String label) {
        return new Listing(name, true, List.of(new KeyColumn(expression, label, true)));
    }

    /** By texts, each {@code alias.column} or {@code column}. */
    public static Listing byText(String name, String... expressions) {
        List<KeyColumn> keys = new ArrayList<>();
        for (String expression : expressions) {
            keys.add(new KeyColumn(expression, expression.substring(expression.indexOf('.') + 1), false));
        }
        return new Listing(name, true, keys);
    }

    String expressions() {
        return String.join(", ", keys.stream().map(KeyColumn::expression).toList());
    }

    String order() {
        String direction = rising ? " asc" : " desc";
        return String.join(
                ", ", keys.stream().map(key -> key.expression() + direction).toList());
    }

    List<Object> values(PageToken token) {
        List<String> texts = token.key(name, keys.size());
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            values.add(keys.get(i).number() ? number(texts.get(i)) : texts.get(i));
        }
        return values;
    }

    private static Long number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new InvalidPageTokenException(e);
        }
    }
}
