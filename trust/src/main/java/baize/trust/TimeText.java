package baize.trust;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** A moment as text: RFC 3339 in UTC with exactly three decimals, {@code 2020-02-01T00:00:00.000Z}. */
public final class TimeText {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int LENGTH = 24;

    private TimeText() {}

    /** The text of a moment in whole milliseconds, from year 0000 to 9999; throws {@link IllegalArgumentException} for others. */
    public static String of(Instant moment) {
        String text = FORMAT.format(moment);
        if (text.length() != LENGTH || !moment.equals(moment.truncatedTo(ChronoUnit.MILLIS))) {
            throw new IllegalArgumentException(
                    "A time has whole milliseconds and a year of four digits, not " + moment);
        }
        return text;
    }

    /** The moment of a text; empty when {@link #of} would write it otherwise. */
    public static Optional<Instant> read(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            Instant moment = Instant.parse(text);
            return of(moment).equals(text) ? Optional.of(moment) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException notATime) {
            return Optional.empty();
        }
    }
}
