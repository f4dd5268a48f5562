package baize.services.importing;

/** What the ledger keeps of a name: its letters, without what nobody sees. */
final class NameText {
    private static final int NO_BREAK_SPACE = 0x00A0;
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private NameText() {}

    /** The name with line breaks and other control characters as one space, without format characters, and without blanks at its ends. */
    static String visible(String name) {
        StringBuilder text = new StringBuilder(name.length());
        boolean gap = false;
        int index = 0;
        while (index < name.length()) {
            int codePoint = name.codePointAt(index);
            index += Character.charCount(codePoint);
            if (isBreak(codePoint)) {
                gap = true;
            } else if (Character.getType(codePoint) != Character.FORMAT) {
                if (gap && !text.isEmpty() && text.charAt(text.length() - 1) != ' ' && codePoint != ' ') {
                    text.append(' ');
                }
                gap = false;
                text.appendCodePoint(codePoint);
            }
        }
        return stripped(text.toString());
    }

    /** Whether a character shows nothing, or moves the cursor of who reads it. */
    static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static boolean isBreak(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == NO_BREAK_SPACE || c == IDEOGRAPHIC_SPACE;
    }
}
