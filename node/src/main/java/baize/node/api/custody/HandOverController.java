package baize.node.api.custody;

import baize.node.api.ApiConfig;
import baize.node.api.ApiList;
import baize.node.api.PublicAnswers;
import baize.services.custody.PassingRow;
import baize.services.views.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hand-overs that lack a signature. */
@RestController
@RequestMapping(ApiConfig.ROOT)
@Tag(name = "Hand-overs", description = "From hand to hand: who has not signed yet.")
public class HandOverController {
    private final PublicAnswers answers;
    private final InstantSource clock;

    HandOverController(PublicAnswers answers, InstantSource clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/hand-overs/one-sided")
    @Operation(summary = "Hand-overs with a missing signature, those included that nobody signed at all; oldest first")
    ApiList<PassingRow> oneSided(PageRequest page) {
        return answers.list(v -> v.shipments().oneSided(clock.instant(), page));
    }

    @GetMapping("/hand-overs/last-hop-unknown")
    @Operation(summary = "Hand-overs that both sides did not sign within 24 hours, oldest first")
    ApiList<PassingRow> lastHopUnknown(
            @RequestParam(name = "only-on-the-way", defaultValue = "false") boolean onlyOnTheWay, PageRequest page) {
        return answers.list(v -> v.shipments().lastHopUnknown(clock.instant(), onlyOnTheWay, page));
    }
}
