package baize.ledger.ordering;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Compares the machine's clock with the time that really passed: a clock that jumps must not date the ledger's entries before a person
 * has looked. Not thread-safe.
 */
final class ClockWatch {
    /** Largest jump that is let pass while running. */
    static final Duration LIMIT = Duration.ofMinutes(5);

    /** Largest distance to the last block's time that is let pass at a start. */
    static final Duration LIMIT_AT_START = Duration.ofDays(1);

    // The two clocks drift apart by themselves, slowly: what is compared is not older than this.
    private static final long SPAN_NANOS = Duration.ofHours(1).toNanos();

    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private Instant wallStart;
    private long nanoStart;
    private Optional<Duration> jump;

    ClockWatch(InstantSource clock, LongSupplier nanoTime, Instant lastTime) {
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.wallStart = clock.instant();
        this.nanoStart = nanoTime.getAsLong();
        Duration away = Duration.between(lastTime, wallStart);
        this.jump = away.abs().compareTo(LIMIT_AT_START) > 0 ? Optional.of(away) : Optional.empty();
    }

    /** How far the clock jumped, if it did and nobody has accepted it yet; negative where it went back. */
    Optional<Duration> jump() {
        if (jump.isPresent()) {
            return jump;
        }
        Instant wall = clock.instant();
        long passed = nanoTime.getAsLong() - nanoStart;
        Duration away = Duration.between(wallStart, wall).minusNanos(passed);
        if (away.abs().compareTo(LIMIT) > 0) {
            jump = Optional.of(away);
        } else if (passed > SPAN_NANOS) {
            restart();
        }
        return jump;
    }

    /** Takes the clock as it is now for right. */
    void accept() {
        jump = Optional.empty();
        restart();
    }

    private void restart() {
        wallStart = clock.instant();
        nanoStart = nanoTime.getAsLong();
    }
}
