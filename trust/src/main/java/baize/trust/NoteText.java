package baize.trust;

/** What the parts of a signed note may hold. Source: C2SP signed-note. */
final class NoteText {
    /** Longest name of a key. */
    static final int NAME_LIMIT = 255;

    private NoteText() {}

    /** A key's name has no white space and no plus sign, and is not empty. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= NAME_LIMIT
                && name.codePoints()
                        .noneMatch(c -> c == '+'
                                || c < 0x20
                                || c == 0x7F
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c));
    }

    /** A note's text is lines, each ended by a newline, without other control characters. */
    static boolean isText(String text) {
        return text.endsWith("\n") && text.chars().noneMatch(c -> c < 0x20 && c != '\n');
    }
}
