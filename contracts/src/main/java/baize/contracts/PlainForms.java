package baize.contracts;

import java.text.Normalizer;
import java.util.TreeSet;

/** Letters and digits in another width or style (full width, half width, ligatures, mathematical bold), which look like the plain ones. Source: UAX 15 (NFKC), UTS 39 §5.3. */
final class PlainForms {
    private static final int AFTER_LATIN_1 = 0x100;

    private PlainForms() {}

    /** Whether some letter or digit is another way to write a plain one. Latin-1's own (ª, º) are what keyboards have. */
    static boolean hasOthers(String text) {
        return text.codePoints()
                .filter(codePoint -> codePoint >= AFTER_LATIN_1 && Character.isLetterOrDigit(codePoint))
                .anyMatch(codePoint -> !Normalizer.isNormalized(Character.toString(codePoint), Normalizer.Form.NFKC));
    }

    /** Whether the digits come from several scripts. */
    static boolean mixesDigits(String text) {
        TreeSet<Integer> zeros = new TreeSet<>();
        text.codePoints()
                .filter(Character::isDigit)
                .forEach(codePoint -> zeros.add(codePoint - Character.digit(codePoint, 10)));
        return zeros.size() > 1;
    }
}
