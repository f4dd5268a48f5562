package baize.contracts;

/**
 * A name as an imported source wrote it (a hospital, a city, an item), kept to the letter so that anyone can compare
 * it with the source. 1 to 120 characters on one line. Two spellings of one hospital stay two until a reviewer's alias joins them.
 */
public record SourceName(String text) {
    /** Longest source name, in UTF-16 units. */
    public static final int LIMIT = 120;

    public SourceName {
        PlainText.check(text, LIMIT, "A source name");
    }
}
