package baize.node.api.donation;

import baize.node.api.ApiConfig;
import baize.node.api.ApiList;
import baize.node.api.PublicAnswers;
import baize.services.donation.UnreceivedQueries;
import baize.services.views.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What donors say they gave that no receiver's record knows. */
@RestController
@RequestMapping(ApiConfig.ROOT)
@Tag(name = "Gifts")
public class UnreceivedController {
    private final PublicAnswers answers;

    UnreceivedController(PublicAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/statements-without-receipt")
    @Operation(
            summary = "What donors say they gave and no receiver's record knows, by receiver and item",
            description = "Counts and sums alone: who stated it is not told.")
    ApiList<UnreceivedQueries.WithoutReceipt> withoutReceipt(PageRequest page) {
        return answers.list(v -> v.unreceived().byReceiver(page));
    }
}
