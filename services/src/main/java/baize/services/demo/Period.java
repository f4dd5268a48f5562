package baize.services.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which past a demonstration plays: so many days that end at a moment, and the seed that decides all chance.
 *
 * @param end whole milliseconds; a fraction is cut off
 * @param days {@link #SHORTEST} to {@link #LONGEST}
 */
public record Period(Instant end, int days, long seed) {
    /** Fewest days: enough for every named case. */
    public static final int SHORTEST = 3;

    /** Most days. */
    public static final int LONGEST = 30;

    public Period {
        end = end.truncatedTo(ChronoUnit.MILLIS);
        if (days < SHORTEST || days > LONGEST) {
            throw new IllegalArgumentException(
                    "A demonstration plays " + SHORTEST + " to " + LONGEST + " days, not " + days);
        }
    }

    /** When the ledger is founded and the first day starts. */
    public Instant begin() {
        return end.minus(Duration.ofDays(days));
    }
}
