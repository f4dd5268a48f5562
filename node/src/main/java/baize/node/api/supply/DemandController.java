package baize.node.api.supply;

import baize.contracts.MemberId;
import baize.contracts.supply.Demand;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import baize.node.api.ApiConfig;
import baize.node.api.ApiItem;
import baize.node.api.ApiList;
import baize.node.api.PublicAnswers;
import baize.services.supply.DemandFilter;
import baize.services.supply.DemandQueries;
import baize.services.supply.DemandRow;
import baize.services.views.PageRequest;
import baize.services.views.Step;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Certified demand. */
@RestController
@RequestMapping(ApiConfig.ROOT)
@Tag(
        name = "Demand",
        description = "What certified hospitals ask for. What volunteers reported is apart, under Reported demand.")
public class DemandController {
    private final PublicAnswers answers;
    private final InstantSource clock;

    DemandController(PublicAnswers answers, InstantSource clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/demands")
    @Operation(summary = "Demands, those that wait longest first")
    ApiList<DemandRow> demands(
            @RequestParam Optional<MemberId> hospital,
            @RequestParam Optional<ItemCode> item,
            @RequestParam Optional<Demand.Status> status,
            @RequestParam(name = "only-wanted", defaultValue = "false") boolean onlyWanted,
            @RequestParam(name = "only-escalated", defaultValue = "false") boolean onlyEscalated,
            PageRequest page) {
        DemandFilter filter = new DemandFilter(hospital, item, status, onlyWanted, onlyEscalated);
        return answers.list(v -> v.demands().demands(filter, page));
    }

    @GetMapping("/demands/{demand}")
    @Operation(summary = "One demand")
    ApiItem<DemandRow> demand(@PathVariable DemandId demand) {
        return answers.item(v -> v.demands().demand(demand));
    }

    @GetMapping("/demands/{demand}/steps")
    @Operation(summary = "What happened to a demand, oldest first")
    ApiList<Step> steps(@PathVariable DemandId demand, PageRequest page) {
        return answers.listOf(v -> v.demands().demand(demand), v -> v.demands().steps(demand, page));
    }

    @GetMapping("/late-reviews")
    @Operation(
            summary = "Demands whose review is late, longest waiting first",
            description = "Late is more than two hours.")
    ApiList<DemandRow> lateReviews(PageRequest page) {
        return answers.list(v -> v.demands().lateReviews(clock.instant(), page));
    }

    @GetMapping("/open-need")
    @Operation(
            summary = "Open need by hospital and item",
            description = "The known quantity, and beside it how many demands have a quantity that nobody knows.")
    ApiList<DemandQueries.OpenNeed> openNeed(
            @RequestParam Optional<MemberId> hospital, @RequestParam Optional<ItemCode> item, PageRequest page) {
        return answers.list(v -> v.demands().openNeed(hospital, item, page));
    }
}
