package baize.node.api.stock;

import baize.contracts.MemberId;
import baize.contracts.donation.DonationCode;
import baize.node.api.ApiConfig;
import baize.node.api.ApiList;
import baize.node.api.PublicAnswers;
import baize.services.stock.CorrectionQueries;
import baize.services.views.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All corrections. */
@RestController
@RequestMapping(ApiConfig.ROOT)
@Tag(name = "Corrections", description = "A correction is a second record that points to the first; both stay.")
public class CorrectionController {
    private final PublicAnswers answers;

    CorrectionController(PublicAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/corrections")
    @Operation(summary = "Corrections, newest first: what stood, what stands, who, why")
    ApiList<CorrectionQueries.CorrectionRow> corrections(
            @RequestParam Optional<DonationCode> gift,
            @RequestParam Optional<MemberId> organisation,
            PageRequest page) {
        return answers.list(v -> v.corrections().corrections(gift, organisation, page));
    }

    @GetMapping("/records/{position}/corrections")
    @Operation(summary = "What corrected the record at a position; nothing where it stands uncorrected")
    ApiList<CorrectionQueries.CorrectionRow> correctionsOf(@PathVariable long position, PageRequest page) {
        return answers.listOf(
                v -> v.records().record(position), v -> v.corrections().correctionsOf(position, page));
    }
}
