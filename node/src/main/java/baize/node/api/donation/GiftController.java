package baize.node.api.donation;

import baize.contracts.MemberId;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.Gift;
import baize.node.api.ApiConfig;
import baize.node.api.ApiItem;
import baize.node.api.ApiList;
import baize.node.api.PublicAnswers;
import baize.services.donation.GiftQueries;
import baize.services.donation.GiftTrace;
import baize.services.views.PageRequest;
import baize.services.views.Step;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gifts and where their pieces are. */
@RestController
@RequestMapping(ApiConfig.ROOT)
@Tag(
        name = "Gifts",
        description = "Find a gift by its code: what was declared, what was counted, and where each piece is now.")
public class GiftController {
    private final PublicAnswers answers;

    GiftController(PublicAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/gifts")
    @Operation(summary = "Gifts, newest first")
    ApiList<GiftTrace.GiftRow> gifts(@RequestParam Optional<Gift.Status> status, PageRequest page) {
        return answers.list(v -> v.gifts().gifts(status, page));
    }

    @GetMapping("/gifts/{code}")
    @Operation(
            summary = "One gift: its lots, and where every piece is now",
            description =
                    "The sums always add up to what was counted in, plus what was found beyond the papers; parts are the first 200"
                            + " of the same pieces by lot and shipment. Look-ups by code are limited for each network.")
    ApiItem<GiftTrace> gift(@PathVariable DonationCode code) {
        return answers.item(v -> v.gifts().trace(code));
    }

    @GetMapping("/gifts/{code}/parts")
    @Operation(summary = "Where the pieces of a gift are now, by lot, place and shipment")
    ApiList<GiftTrace.Part> parts(@PathVariable DonationCode code, PageRequest page) {
        return answers.listOf(v -> v.gifts().gift(code), v -> v.gifts().parts(code, page));
    }

    @GetMapping("/gifts/{code}/steps")
    @Operation(summary = "Every signed step of a gift, its lots, allocations and shipments, oldest first")
    ApiList<Step> steps(@PathVariable DonationCode code, PageRequest page) {
        return answers.listOf(v -> v.gifts().gift(code), v -> v.gifts().steps(code, page));
    }

    @GetMapping("/directed-gifts")
    @Operation(summary = "Gifts for a certain hospital, and what became of the donor's wish, newest first")
    ApiList<GiftQueries.DirectedGift> directed(
            @RequestParam Optional<MemberId> hospital,
            @RequestParam(name = "only-diverted", defaultValue = "false") boolean onlyDiverted,
            PageRequest page) {
        return answers.list(v -> v.gifts().directed(hospital, onlyDiverted, page));
    }

    @GetMapping("/diversions")
    @Operation(summary = "Diversions without the donor's consent, newest first; those that nobody has approved too")
    ApiList<GiftTrace.DiversionRow> diversions(PageRequest page) {
        return answers.list(v -> v.gifts().diversions(page));
    }
}
