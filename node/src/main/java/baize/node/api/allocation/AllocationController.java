package baize.node.api.allocation;

import baize.contracts.MemberId;
import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.AllocationId;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import baize.node.api.ApiConfig;
import baize.node.api.ApiItem;
import baize.node.api.ApiList;
import baize.node.api.PublicAnswers;
import baize.services.allocation.AllocationQueries;
import baize.services.allocation.AllocationRow;
import baize.services.views.PageRequest;
import baize.services.views.Step;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who gets what and why. */
@RestController
@RequestMapping(ApiConfig.ROOT)
@Tag(name = "Allocations", description = "Who gets what, and why: proposed by one officer, decided by another.")
public class AllocationController {
    private final PublicAnswers answers;

    AllocationController(PublicAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/allocations")
    @Operation(summary = "Allocations, newest proposal first")
    ApiList<AllocationRow> allocations(@RequestParam Optional<Allocation.Status> status, PageRequest page) {
        return answers.list(v -> v.allocations().allocations(status, page));
    }

    @GetMapping("/allocations/{allocation}")
    @Operation(summary = "One allocation with its lines")
    ApiItem<AllocationRow.Detail> allocation(@PathVariable AllocationId allocation) {
        return answers.item(v -> v.allocations().allocation(allocation));
    }

    @GetMapping("/allocations/{allocation}/steps")
    @Operation(summary = "What happened to an allocation, oldest first")
    ApiList<Step> steps(@PathVariable AllocationId allocation, PageRequest page) {
        return answers.listOf(
                v -> v.allocations().allocation(allocation),
                v -> v.allocations().steps(allocation, page));
    }

    @GetMapping("/grants")
    @Operation(
            summary = "Approved lines with the reasons given, newest first: who else got this item, and why",
            description =
                    "With only-outside-designated=true: recipients outside the designated list. Replaced and cancelled"
                            + " ones say so.")
    ApiList<AllocationRow.Grant> grants(
            @RequestParam Optional<ItemCode> item,
            @RequestParam Optional<MemberId> hospital,
            @RequestParam Optional<DemandId> demand,
            @RequestParam Optional<Instant> since,
            @RequestParam(name = "only-outside-designated", defaultValue = "false") boolean onlyOutsideDesignated,
            PageRequest page) {
        AllocationQueries.GrantFilter filter =
                new AllocationQueries.GrantFilter(item, hospital, demand, since, onlyOutsideDesignated);
        return answers.list(v -> v.allocations().grants(filter, page));
    }
}
