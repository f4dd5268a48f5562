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
            if (invisible(Character.getType(codePoint)) || drawnAsNothing(codePoint)) {
                throw new IllegalArgumentException(
                        what + " must not hold the invisible character U+" + Integer.toHexString(codePoint));
            }
            index += Character.charCount(codePoint);
        }
    }

    /** Letters and marks that fonts draw as nothing. Source: Unicode, Default_Ignorable_Code_Point; and the empty Braille pattern. */
    private static boolean drawnAsNothing(int codePoint) {
        return codePoint == 0x034F
                || codePoint == 0x2800
                || codePoint == 0x3164
                || codePoint == 0xFFA0
                || within(codePoint, 0x115F, 0x1160)
                || within(codePoint, 0x17B4, 0x17B5)
                || within(codePoint, 0x180B, 0x180F)
                || within(codePoint, 0xFE00, 0xFE0F)
                || within(codePoint, 0xE0100, 0xE01EF);
    }

    private static boolean within(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
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
