package baize.node.api.supply;

import baize.contracts.supply.ImportId;
import baize.contracts.supply.SourceCode;
import baize.node.api.ApiConfig;
import baize.node.api.ApiItem;
import baize.node.api.ApiList;
import baize.node.api.PublicAnswers;
import baize.services.supply.ReportedQueries;
import baize.services.views.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Demand that volunteers reported. */
@RestController
@RequestMapping(ApiConfig.ROOT)
@Tag(
        name = "Reported demand",
        description = "Reported by volunteers, not confirmed by the hospital. Names are as the source wrote them.")
public class ReportedController {
    private final PublicAnswers answers;

    ReportedController(PublicAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/reported/need")
    @Operation(summary = "Open reported need by hospital and item")
    ApiList<ReportedQueries.ReportedNeed> need(
            @RequestParam Optional<SourceCode> source,
            @RequestParam Optional<String> city,
            @RequestParam Optional<String> hospital,
            @RequestParam Optional<String> item,
            PageRequest page) {
        ReportedQueries.Filter filter = new ReportedQueries.Filter(source, city, hospital, item);
        return answers.list(v -> v.reported().openNeed(filter, page));
    }

    @GetMapping("/reported/lines")
    @Operation(summary = "Single lines as the source has them, ended ones too")
    ApiList<ReportedQueries.ReportedLine> lines(
            @RequestParam Optional<SourceCode> source,
            @RequestParam Optional<String> city,
            @RequestParam Optional<String> hospital,
            @RequestParam Optional<String> item,
            PageRequest page) {
        ReportedQueries.Filter filter = new ReportedQueries.Filter(source, city, hospital, item);
        return answers.list(v -> v.reported().lines(filter, page));
    }

    @GetMapping("/reported/joined-names")
    @Operation(summary = "Names that reviewers joined: they mean one hospital")
    ApiList<ReportedQueries.JoinedName> joinedNames(@RequestParam Optional<SourceCode> source, PageRequest page) {
        return answers.list(v -> v.reported().joinedNames(source, page));
    }

    @GetMapping("/reported/imports")
    @Operation(summary = "Imports, newest first")
    ApiList<ReportedQueries.ImportRow> imports(PageRequest page) {
        return answers.list(v -> v.reported().imports(page));
    }

    @GetMapping("/reported/imports/{run}")
    @Operation(summary = "One import")
    ApiItem<ReportedQueries.ImportRow> importRun(@PathVariable ImportId run) {
        return answers.item(v -> v.reported().importRun(run));
    }
}
