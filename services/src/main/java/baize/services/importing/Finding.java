package baize.services.importing;

/**
 * One piece of dirt in one place.
 *
 * @param fileLine the line of the file, from 1 with the header
 * @param column the column's name, or "" where it is about the line
 * @param found what stands there, made safe to print and cut to {@link #SHOWN_LIMIT} characters
 */
public record Finding(long fileLine, Dirt dirt, String column, String found) {
    /** Longest text shown. */
    public static final int SHOWN_LIMIT = 80;

    public Finding {
        found = shown(found);
    }

    /** Whether the line is not entered because of it. */
    public boolean rejects() {
        return dirt.effect() == Dirt.Effect.REJECTED;
    }

    /** A text with its invisible characters as escapes and its end cut off, so that no terminal is led astray. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        int index = 0;
        while (index < text.length()) {
            if (shown.length() >= SHOWN_LIMIT) {
                return shown.append('…').toString();
            }
            int codePoint = text.codePointAt(index);
            if (NameText.isInvisible(codePoint)) {
                shown.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
            } else {
                shown.appendCodePoint(codePoint);
            }
            index += Character.charCount(codePoint);
        }
        return shown.toString();
    }
}
