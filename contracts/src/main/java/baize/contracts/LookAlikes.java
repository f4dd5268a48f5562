package baize.contracts;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Letters of different scripts that look alike (Latin a, Cyrillic а), as far as one word mixes them. Source: Unicode UTS 39 §5. */
final class LookAlikes {
    private static final Set<UnicodeScript> SCRIPTS =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

    private LookAlikes() {}

    /** Whether some word of the text has letters of two of these scripts. */
    static boolean mixed(String text) {
        Set<UnicodeScript> ofWord = EnumSet.noneOf(UnicodeScript.class);
        int index = 0;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            UnicodeScript script = UnicodeScript.of(codePoint);
            if (!Character.isLetterOrDigit(codePoint)) {
                ofWord.clear();
            } else if (SCRIPTS.contains(script)) {
                ofWord.add(script);
            }
            if (ofWord.size() > 1) {
                return true;
            }
            index += Character.charCount(codePoint);
        }
        return false;
    }
}
