package baize.verifier;

import java.util.Locale;

/** Text from a file that is checked, made fit to be shown. */
final class Plain {
    private Plain() {}

    /** Shows control and formatting characters as '?', so that nobody's file can move the cursor or turn the direction of writing. */
    static String text(String untrusted) {
        StringBuilder shown = new StringBuilder();
        untrusted.codePoints().forEach(c -> shown.appendCodePoint(isPlain(c) ? c : '?'));
        return shown.toString();
    }

    /** {@link #text} with a capital and a full stop. */
    static String sentence(String words) {
        return text(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".");
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
