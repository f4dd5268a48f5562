package baize.node.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps one network from asking so much that others wait, or from trying codes one after another: 429 and when to come again. Which
 * addresses are limited is told by their patterns, so no spelling of a path gets round it.
 */
@Configuration
@EnableConfigurationProperties(Limits.class)
public class RateLimits implements WebMvcConfigurer, HandlerInterceptor {
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Map<String, LoadingCache<Network, Bucket>> byPattern;

    RateLimits(Limits limits) {
        LoadingCache<Network, Bucket> lookUps =
                buckets(limits, limits.lookUpBurst(), limits.lookUpsPerMinute(), Duration.ofMinutes(1));
        LoadingCache<Network, Bucket> commands =
                buckets(limits, limits.commandBurst(), limits.commandsPerSecond(), Duration.ofSeconds(1));
        this.byPattern = Map.of(
                "/donations/{code}", lookUps,
                "/api/v1/gifts/{code}", lookUps,
                "/api/v1/gifts/{code}/steps", lookUps,
                "/api/v1/commands", commands);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LoadingCache<Network, Bucket> buckets = byPattern.get(String.valueOf(pattern));
        if (buckets != null) {
            ConsumptionProbe probe = buckets.get(Network.of(request)).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
                throw new ProblemException(Problem.TOO_MANY, wait.toSeconds() + 1);
            }
        }
        return true;
    }

    private static LoadingCache<Network, Bucket> buckets(Limits limits, long burst, long refill, Duration period) {
        return Caffeine.newBuilder()
                .maximumSize(limits.networks())
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build(network -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(refill, period))
                        .build());
    }
}
