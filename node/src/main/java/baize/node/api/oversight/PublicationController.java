package baize.node.api.oversight;

import baize.contracts.donation.DonationCode;
import baize.node.api.ApiConfig;
import baize.node.api.ApiList;
import baize.node.api.PublicAnswers;
import baize.services.oversight.PublicationQueries;
import baize.services.views.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Public statements and certificates of erasure. */
@RestController
@RequestMapping(ApiConfig.ROOT)
@Tag(name = "Publications", description = "What organisations stated in public, and what vaults destroyed.")
public class PublicationController {
    private final PublicAnswers answers;

    PublicationController(PublicAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/publications")
    @Operation(summary = "Statements that the books bore out when they were made, newest first")
    ApiList<PublicationQueries.PublicationRow> publications(
            @RequestParam Optional<DonationCode> gift, PageRequest page) {
        return answers.list(v -> v.publications().publications(gift, page));
    }

    @GetMapping("/erasures")
    @Operation(summary = "Certificates that a vault destroyed records and their keys, newest first")
    ApiList<PublicationQueries.ErasureRow> erasures(PageRequest page) {
        return answers.list(v -> v.publications().erasures(page));
    }
}
