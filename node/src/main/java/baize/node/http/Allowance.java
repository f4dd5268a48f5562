package baize.node.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/** So many requests at once for each network, and so many more as time passes. Thread-safe. */
final class Allowance {
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final LoadingCache<Network, Bucket> buckets;

    /**
     * An allowance.
     *
     * @param networks how many are kept apart
     * @param burst requests that a network may make at once
     * @param refill requests that it gets back each {@code period}
     * @param time never goes back, whatever somebody sets the machine's clock to
     */
    Allowance(long networks, long burst, long refill, Duration period, TimeMeter time) {
        buckets = Caffeine.newBuilder()
                .maximumSize(networks)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build(network -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(refill, period))
                        .build());
    }

    /** Lets one request of a network through and answers nothing, or says how long it has to wait. */
    Optional<Duration> ask(Network network) {
        ConsumptionProbe probe = buckets.get(network).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
