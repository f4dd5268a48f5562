package baize.node.api.allocation;

import baize.node.api.ApiConfig;
import baize.node.api.ApiItem;
import baize.node.api.ApiList;
import baize.node.api.PublicAnswers;
import baize.services.allocation.DecisionQueries;
import baize.services.custody.DurationQueries;
import baize.services.views.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How long goods wait for a decision. */
@RestController
@RequestMapping(ApiConfig.ROOT)
@Tag(name = "Timeliness", description = "How long goods wait for a decision, and how long they travel.")
public class DecisionController {
    private static final Duration USUAL = Duration.ofDays(30);

    private final PublicAnswers answers;
    private final InstantSource clock;

    DecisionController(PublicAnswers answers, InstantSource clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/decision-times")
    @Operation(
            summary = "How long lots waited for the first approved allocation",
            description =
                    "From arrival, or from the end of a quarantine. Over lots that arrived at since or later; without since,"
                            + " over the last 30 days. Lots that still wait count whenever they arrived.")
    ApiItem<DecisionQueries.DecisionTimes> times(@RequestParam Optional<Instant> since) {
        Instant now = clock.instant();
        Instant from = since.orElse(now.minus(USUAL));
        return answers.one(v -> v.decisions().times(from, now));
    }

    @GetMapping("/late-decisions")
    @Operation(
            summary = "Lots whose decision is or was late (over two hours)",
            description =
                    "Lots that still wait, whenever they arrived; then those that arrived at since or later (without since, in the"
                            + " last 30 days) and were decided late. Earliest arrival first.")
    ApiList<DecisionQueries.LateLot> late(@RequestParam Optional<Instant> since, PageRequest page) {
        Instant now = clock.instant();
        Instant from = since.orElse(now.minus(USUAL));
        return answers.list(v -> v.decisions().late(from, now, page));
    }

    @GetMapping("/durations")
    @Operation(
            summary = "Medians from gift to dispatch to receipt, by sending organisation",
            description = "Of what was sent or received at since or later; without since, in the last 30 days.")
    ApiList<DurationQueries.Durations> durations(@RequestParam Optional<Instant> since, PageRequest page) {
        Instant from = since.orElse(clock.instant().minus(USUAL));
        return answers.list(v -> v.durations().medians(from, page));
    }
}
