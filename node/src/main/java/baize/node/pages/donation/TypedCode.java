package baize.node.pages.donation;

import baize.contracts.donation.DonationCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody typed for a gift's code. Lower case, spaces and hyphens do not matter, and the letters that codes leave out are taken for
 * the ones that they look like: I and L for 1, O for 0, U for V. Source: Crockford's base32, but for U.
 */
public sealed interface TypedCode {
    /** Longest text that is looked at. */
    int LONGEST = 60;

    /** A code that may exist. */
    record Whole(DonationCode code) implements TypedCode {}

    /** Nothing typed. */
    record Nothing() implements TypedCode {}

    /** Characters that no code has, each once. */
    record Impossible(String typed, List<String> characters) implements TypedCode {}

    /** Too few or too many characters. */
    record WrongLength(String typed, int characters) implements TypedCode {}

    /**
     * The last character does not match the others: at least one is wrong.
     *
     * @param doubtful the characters that are easily mistaken for another
     */
    record Mistyped(String typed, List<String> doubtful) implements TypedCode {
        /** Codes that one look-alike, or two neighbours in the other order, would make of it. */
        public List<DonationCode> guesses() {
            return Guesses.of(typed);
        }
    }

    /** Reads what was typed. */
    static TypedCode read(String text) {
        String typed = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String code = normal(typed);
        if (code.isEmpty()) {
            return new Nothing();
        }
        Set<String> impossible = new LinkedHashSet<>();
        code.codePoints().filter(c -> DonationCode.ALPHABET.indexOf(c) < 0).forEach(c -> impossible.add(shown(c)));
        if (!impossible.isEmpty()) {
            return new Impossible(typed, List.copyOf(impossible));
        }
        if (code.length() != DonationCode.LENGTH) {
            return new WrongLength(typed, code.length());
        }
        return Guesses.code(code)
                .<TypedCode>map(Whole::new)
                .orElseGet(() -> new Mistyped(code, Guesses.doubtful(code)));
    }

    private static String normal(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .chars()
                .mapToObj(c -> normal((char) c))
                .collect(Collectors.joining());
    }

    private static String normal(char c) {
        return switch (c) {
            case ' ', '-', '\t', '\u2010', '\u2011', '\u2012', '\u2013', '\u3000' -> "";
            case 'I', 'L' -> "1";
            case 'O' -> "0";
            case 'U' -> "V";
            default -> String.valueOf(fullWidth(c));
        };
    }

    /** Chinese keyboards write full-width letters and digits. */
    private static char fullWidth(char c) {
        return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
    }

    private static String shown(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT
                ? String.format(Locale.ROOT, "U+%04X", character)
                : Character.toString(character);
    }
}
