package baize.node.api.oversight;

import baize.contracts.MemberId;
import baize.node.api.ApiConfig;
import baize.node.api.ApiList;
import baize.node.api.PublicAnswers;
import baize.services.oversight.RecordQueries;
import baize.services.views.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log as a list. */
@RestController
@RequestMapping(ApiConfig.ROOT)
@Tag(
        name = "Records",
        description =
                "Every record of the log as the public may see it: public ones in full, of the others that they are there.")
public class RecordListController {
    private final PublicAnswers answers;

    RecordListController(PublicAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/records")
    @Operation(summary = "Public records, newest first")
    ApiList<RecordQueries.OpenRecord> records(
            @RequestParam Optional<String> type,
            @RequestParam Optional<MemberId> organisation,
            @RequestParam Optional<String> outcome,
            @RequestParam(name = "only-doubtful", defaultValue = "false") boolean onlyDoubtful,
            PageRequest page) {
        RecordQueries.Filter filter = new RecordQueries.Filter(type, organisation, outcome, onlyDoubtful);
        return answers.list(v -> v.records().records(filter, page));
    }
}
