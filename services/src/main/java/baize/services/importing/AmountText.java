package baize.services.importing;

import baize.contracts.Quantity;
import java.util.Optional;

/**
 * Numbers as people type them into tables: 500, 1,000, 500.0, wide digits, 500只. What is none of these is not guessed at. Linear in the
 * length of the text, which is bounded first.
 */
final class AmountText {
    private static final int LIMIT = 40;
    private static final int DIGITS_LIMIT = 15;
    private static final int GROUP = 3;
    private static final int WIDE = 0xFEE0;

    /** Pieces: the ledger's unit H87. */
    private static final String PIECES = "只个件";

    /** Packages, pairs, sets, measures, people: never converted. */
    private static final String OTHER_UNITS = "箱盒包袋瓶桶双付副套台支升斤吨万千条根卷片组批人份";

    private AmountText() {}

    /** What a text says. */
    sealed interface Reading {
        /** A number, with what had to be changed to read it. */
        record Whole(long amount, Optional<Dirt> rewritten) implements Reading {}

        /** No number, or not a possible one. */
        record Wrong(Dirt dirt) implements Reading {}
    }

    static Reading read(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return new Reading.Wrong(Dirt.VALUE_BLANK);
        }
        if (stripped.length() > LIMIT) {
            return new Reading.Wrong(Dirt.VALUE_NOT_A_NUMBER);
        }
        String narrow = narrow(stripped);
        char last = narrow.charAt(narrow.length() - 1);
        boolean pieces = PIECES.indexOf(last) >= 0;
        boolean otherUnit = OTHER_UNITS.indexOf(last) >= 0;
        String number =
                pieces || otherUnit ? narrow.substring(0, narrow.length() - 1).strip() : narrow;
        String digits = withoutSeparators(withoutZeroFraction(number));
        if (!isDigits(digits)) {
            return new Reading.Wrong(Dirt.VALUE_NOT_A_NUMBER);
        }
        if (otherUnit) {
            return new Reading.Wrong(Dirt.VALUE_IN_OTHER_UNIT);
        }
        return whole(digits, pieces, digits.equals(stripped));
    }

    private static Reading whole(String digits, boolean pieces, boolean asWritten) {
        long amount = digits.length() > DIGITS_LIMIT ? Long.MAX_VALUE : Long.parseLong(digits);
        if (amount < 1 || amount > Quantity.LIMIT) {
            return new Reading.Wrong(Dirt.VALUE_OUT_OF_RANGE);
        }
        if (pieces) {
            return new Reading.Whole(amount, Optional.of(Dirt.VALUE_WITH_UNIT));
        }
        return new Reading.Whole(amount, asWritten ? Optional.empty() : Optional.of(Dirt.VALUE_REWRITTEN));
    }

    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            narrow.append(c >= '！' && c <= '～' ? (char) (c - WIDE) : c);
        }
        return narrow.toString();
    }

    private static String withoutZeroFraction(String text) {
        int point = text.indexOf('.');
        boolean zeros = point > 0 && point < text.length() - 1;
        for (int i = point + 1; zeros && i < text.length(); i++) {
            zeros = text.charAt(i) == '0';
        }
        return zeros ? text.substring(0, point) : text;
    }

    /** 1,234,567 as 1234567; a text with its separators elsewhere stays as it is, and is no number. */
    private static String withoutSeparators(String text) {
        int first = text.indexOf(',');
        if (first < 1 || first > GROUP || (text.length() - first) % (GROUP + 1) != 0) {
            return text;
        }
        for (int i = first; i < text.length(); i += GROUP + 1) {
            if (text.charAt(i) != ',') {
                return text;
            }
        }
        String digits = text.replace(",", "");
        return digits.length() == text.length() - (text.length() - first) / (GROUP + 1) ? digits : text;
    }

    private static boolean isDigits(String text) {
        boolean digits = !text.isEmpty();
        for (int i = 0; digits && i < text.length(); i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits;
    }
}
