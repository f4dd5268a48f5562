package baize.contracts;

import java.text.Normalizer;

/**
 * The public name of an organisation, a place or an item: the only text on the ledger. It enters by a registering
 * command that a second officer approves, never anywhere else.
 *
 * <p>1 to 120 characters, Unicode NFC, one line; control, format and bidirectional characters, private-use characters,
 * characters drawn as nothing and lone surrogates are refused, and so are spaces other than single plain ones, letters and digits of another
 * width or style, digits of several scripts, and words that mix Latin, Greek and Cyrillic letters, so that a name shows as what it is. What
 * Unicode knows of a character depends on the Java release: docs/decisions/0001-formats.md.
 */
public record RegisteredName(String text) {
    /** Longest name, in UTF-16 units. */
    public static final int LIMIT = 120;

    public RegisteredName {
        PlainText.check(text, LIMIT, "A registered name");
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException("A registered name must be in Unicode normal form NFC");
        }
        if (text.contains("  ") || text.codePoints().anyMatch(RegisteredName::isUnusualSpace)) {
            throw new IllegalArgumentException("A registered name must hold no other spaces than single plain ones");
        }
        if (PlainForms.hasOthers(text) || PlainForms.mixesDigits(text)) {
            throw new IllegalArgumentException(
                    "A registered name must have its letters and digits in their plain form, and digits of one script");
        }
        if (LookAlikes.mixed(text)) {
            throw new IllegalArgumentException(
                    "A word of a registered name must not mix Latin, Greek and Cyrillic letters");
        }
    }

    private static boolean isUnusualSpace(int codePoint) {
        return codePoint != ' ' && Character.isSpaceChar(codePoint);
    }
}
