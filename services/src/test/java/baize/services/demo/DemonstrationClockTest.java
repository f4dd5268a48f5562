package baize.services.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DemonstrationClockTest {
    private static final Instant START = Instant.parse("2020-02-01T00:00:00Z");

    private final DemonstrationClock clock = new DemonstrationClock(START);

    @Test
    void stands_where_it_was_set() {
        clock.set(START.plusSeconds(60));

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void cannot_be_set_back() {
        clock.set(START.plusSeconds(60));

        assertThatIllegalStateException().isThrownBy(() -> clock.set(START.plusSeconds(59)));
    }

    @Test
    void shows_the_systems_time_once_it_is_live() {
        clock.goLive();

        assertThat(clock.instant()).isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
        assertThatIllegalStateException()
                .isThrownBy(() -> clock.set(Instant.now().plusSeconds(60)));
    }

    @Test
    void waits_for_the_systems_time_where_it_was_ahead_of_it() {
        Instant ahead = Instant.now().plus(Duration.ofDays(1));
        clock.set(ahead);

        clock.goLive();

        assertThat(clock.instant()).isEqualTo(ahead);
    }
}
