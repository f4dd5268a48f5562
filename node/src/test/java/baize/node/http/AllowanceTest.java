package baize.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** B15: how much one network may ask, on a clock that the test moves. */
class AllowanceTest {
    private static final Network HERE = Network.of("192.0.2.1");
    private static final Network ELSEWHERE = Network.of("192.0.2.2");

    private final AtomicLong nanos = new AtomicLong();
    private final Allowance allowance = new Allowance(100, 3, 2, Duration.ofMinutes(1), new Played(nanos));

    @Test
    void lets_a_burst_through_and_then_says_how_long_to_wait() {
        spend(3);

        assertThat(allowance.ask(HERE)).contains(Duration.ofSeconds(30));
    }

    @Test
    void serves_others_while_one_network_waits() {
        spend(3);

        assertThat(allowance.ask(HERE)).isPresent();
        assertThat(allowance.ask(ELSEWHERE)).isEmpty();
    }

    @Test
    void who_waited_as_long_as_told_is_served_once_and_no_sooner() {
        spend(3);

        pass(Duration.ofSeconds(30).minusNanos(1));
        assertThat(allowance.ask(HERE)).contains(Duration.ofNanos(1));
        pass(Duration.ofNanos(1));
        assertThat(allowance.ask(HERE)).isEmpty();
        assertThat(allowance.ask(HERE)).isPresent();
    }

    @Test
    void asking_in_vain_costs_nothing() {
        spend(3);

        for (int i = 0; i < 100; i++) {
            assertThat(allowance.ask(HERE)).contains(Duration.ofSeconds(30));
        }
    }

    @Test
    void the_burst_is_whole_again_after_a_while_and_never_more_than_whole() {
        spend(3);

        pass(Duration.ofMinutes(5));

        spend(3);
        assertThat(allowance.ask(HERE)).isPresent();
    }

    private void spend(int requests) {
        for (int i = 0; i < requests; i++) {
            assertThat(allowance.ask(HERE)).as("request " + i).isEmpty();
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** Time that the test moves. */
    private record Played(AtomicLong nanos) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
