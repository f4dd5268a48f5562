package baize.contracts;

/** The check that names and source names share: one line of visible text. */
final class PlainText {
    private PlainText() {}

    static void check(String text, int limit, String what) {
        if (text.isBlank() || text.length() > limit || !text.equals(text.strip())) {
            throw new IllegalArgumentException(what + " must be 1 to " + limit + " characters without blanks at its ends");
        }
        int index = 0;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            switch (Character.getType(codePoint)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR ->
                    throw new IllegalArgumentException(
                            what + " must not hold the invisible character U+" + Integer.toHexString(codePoint));
                default -> index += Character.charCount(codePoint);
            }
        }
    }
}
