package baize.ledger.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import baize.ledger.PlayedClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoloOrderingTest extends OrderingSuite {
    private static final CommandBytes COMMAND = new CommandBytes("one".getBytes(StandardCharsets.UTF_8));

    private final PlayedClock clock = new PlayedClock(START);
    private final AtomicLong nanos = new AtomicLong();
    private final RecordedBatches batches = new RecordedBatches();

    @Override
    protected OrderingFactory factory() {
        return SoloOrdering.unwatched();
    }

    private Ordering watched(Instant lastTime) {
        Ordering ordering = SoloOrdering.watched(nanos::get).create(clock, lastTime);
        ordering.start(last(), batches);
        return ordering;
    }

    /** Moves both clocks. The engine reads them on its own thread, so only while it has nothing to do. */
    private void pass(Duration time) {
        clock.pass(time);
        nanos.addAndGet(time.toNanos());
    }

    static Stream<Duration> jumpsAndAlmostJumps() {
        return Stream.of(Duration.ofMinutes(5), Duration.ofMinutes(-5));
    }

    @ParameterizedTest
    @MethodSource("jumpsAndAlmostJumps")
    void stops_when_the_clock_jumps_by_more_than_five_minutes(Duration limit) {
        try (Ordering ordering = watched(START)) {
            clock.pass(limit);
            assertThat(ordering.submit(COMMAND)).isEqualTo(Submission.TAKEN);

            clock.pass(limit.isNegative() ? Duration.ofMillis(-1) : Duration.ofMillis(1));

            assertThat(ordering.submit(COMMAND)).isEqualTo(Submission.STOPPED);
            assertThat(ordering.whyStopped().orElseThrow()).contains("./baize time accept");
        }
    }

    @Test
    void says_that_it_failed_when_its_clock_does() {
        RuntimeException broken = new IllegalStateException("a planted fault");
        try (Ordering ordering = SoloOrdering.unwatched()
                .create(
                        () -> {
                            throw broken;
                        },
                        START)) {
            ordering.start(last(), batches);
            assertThat(ordering.submit(COMMAND)).isEqualTo(Submission.TAKEN);

            while (batches.failed().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(batches.failed()).containsExactly(broken);
            assertThat(ordering.submit(COMMAND)).isEqualTo(Submission.STOPPED);
        }
    }

    @Test
    void does_not_mind_that_time_passes() throws InterruptedException {
        try (Ordering ordering = watched(START)) {
            for (int hour = 0; hour < 48; hour++) {
                pass(Duration.ofHours(1));
                assertThat(ordering.submit(COMMAND)).isEqualTo(Submission.TAKEN);
                batches.await(hour + 1);
            }
        }
    }

    @Test
    void does_not_mind_two_clocks_that_drift_apart_slowly() throws InterruptedException {
        try (Ordering ordering = watched(START)) {
            for (int hour = 0; hour < 20; hour++) {
                pass(Duration.ofMinutes(61));
                clock.pass(Duration.ofMinutes(1));
                assertThat(ordering.submit(COMMAND)).isEqualTo(Submission.TAKEN);
                batches.await(hour + 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, -1})
    void does_not_start_more_than_a_day_away_from_the_last_block(long direction) {
        Duration day = Duration.ofDays(direction);

        try (Ordering within = watched(START.minus(day));
                Ordering beyond = watched(START.minus(day.plusMillis(direction)))) {
            assertThat(within.submit(COMMAND)).isEqualTo(Submission.TAKEN);
            assertThat(beyond.submit(COMMAND)).isEqualTo(Submission.STOPPED);
        }
    }

    @Test
    void goes_on_when_the_operator_accepts_the_clock() {
        try (Ordering ordering = watched(START)) {
            clock.pass(Duration.ofDays(10));
            assertThat(ordering.submit(COMMAND)).isEqualTo(Submission.STOPPED);

            Submission wrongTime = ordering.acceptTime(COMMAND, START);
            Submission rightTime = ordering.acceptTime(COMMAND, clock.instant());

            assertThat(wrongTime).isEqualTo(Submission.STOPPED);
            assertThat(rightTime).isEqualTo(Submission.TAKEN);
            assertThat(ordering.submit(COMMAND)).isEqualTo(Submission.TAKEN);
            assertThat(ordering.whyStopped()).isEmpty();
        }
    }

    @Test
    void takes_an_accepted_time_like_any_command_while_the_clock_is_right() {
        try (Ordering ordering = watched(START)) {
            assertThat(ordering.acceptTime(COMMAND, START)).isEqualTo(Submission.TAKEN);
        }
    }
}
