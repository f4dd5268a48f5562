package baize.node.http;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
    /** The form that looks a code up, and the list of all gifts when nothing was typed into it. */
    private static final String FORM = "/donations";

    private static final String TYPED = "code";

    private final Map<String, Allowance> byPattern;

    RateLimits(Limits limits) {
        Allowance lookUps = new Allowance(
                limits.networks(),
                limits.lookUpBurst(),
                limits.lookUpsPerMinute(),
                Duration.ofMinutes(1),
                TimeMeter.SYSTEM_NANOTIME);
        Allowance commands = new Allowance(
                limits.networks(),
                limits.commandBurst(),
                limits.commandsPerSecond(),
                Duration.ofSeconds(1),
                TimeMeter.SYSTEM_NANOTIME);
        this.byPattern = Map.of(
                FORM,
                lookUps,
                "/donations/{code}",
                lookUps,
                "/api/v1/gifts/{code}",
                lookUps,
                "/api/v1/gifts/{code}/parts",
                lookUps,
                "/api/v1/gifts/{code}/steps",
                lookUps,
                "/api/v1/commands",
                commands,
                "/api/v1/session/challenge",
                commands);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        boolean nothingTyped = pattern.equals(FORM) && request.getParameter(TYPED) == null;
        Optional<Duration> wait = nothingTyped
                ? Optional.empty()
                : Optional.ofNullable(byPattern.get(pattern)).flatMap(allowance -> allowance.ask(Network.of(request)));
        if (wait.isPresent()) {
            throw new ProblemException(Problem.TOO_MANY, wait.get().toSeconds() + 1);
        }
        return true;
    }
}
