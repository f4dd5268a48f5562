package baize.contracts;

/** The check that names and source names share: one line of visible text. */
final class PlainText {
    private PlainText() {}

    static void check(String text, int limit, String what) {
        if (text.isBlank() || text.length() > limit || !text.equals(text.strip())) {
            throw new IllegalArgumentException(
                    what + " must be 1 to " + limit + " characters without blanks at its ends");
        }
        int index = 0;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            if (invisible(Character.getType(codePoint))) {
                throw new IllegalArgumentException(
                        what + " must not hold the invisible character U+" + Integer.toHexString(codePoint));
            }
            index += Character.charCount(codePoint);
        }
    }

    private static boolean invisible(int type) {
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
