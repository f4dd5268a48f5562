package baize.ledger.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Moments as text, {@code 2020-02-01T00:00:00.000Z}: made by hand, since every row of state has several. */
final class TimeForm {
    private static final String PATTERN = "0000-00-00T00:00:00.000Z";
    private static final int NANOS_PER_MILLI = 1_000_000;

    private TimeForm() {}

    /** The text; throws {@link IllegalArgumentException} for a fraction of a millisecond or a year of other than four digits. */
    static String text(Instant moment) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC);
        if (moment.getNano() % NANOS_PER_MILLI != 0 || time.getYear() < 0 || time.getYear() > 9999) {
            throw new IllegalArgumentException(
                    "A time has whole milliseconds and a year of four digits, not " + moment);
        }
        char[] text = PATTERN.toCharArray();
        put(text, 0, 4, time.getYear());
        put(text, 5, 2, time.getMonthValue());
        put(text, 8, 2, time.getDayOfMonth());
        put(text, 11, 2, time.getHour());
        put(text, 14, 2, time.getMinute());
        put(text, 17, 2, time.getSecond());
        put(text, 20, 3, time.getNano() / NANOS_PER_MILLI);
        return new String(text);
    }

    /** The moment of a text; empty when {@link #text} would write it otherwise. */
    static Optional<Instant> read(String text) {
        if (!matches(text)) {
            return Optional.empty();
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 2),
                    number(text, 8, 2),
                    number(text, 11, 2),
                    number(text, 14, 2),
                    number(text, 17, 2),
                    number(text, 20, 3) * NANOS_PER_MILLI);
            return Optional.of(time.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean matches(String text) {
        boolean good = text.length() == PATTERN.length();
        for (int i = 0; good && i < text.length(); i++) {
            char c = text.charAt(i);
            good = PATTERN.charAt(i) == '0' ? c >= '0' && c <= '9' : c == PATTERN.charAt(i);
        }
        return good;
    }

    private static int number(String text, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static void put(char[] text, int from, int length, int number) {
        int rest = number;
        for (int i = from + length - 1; i >= from; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
