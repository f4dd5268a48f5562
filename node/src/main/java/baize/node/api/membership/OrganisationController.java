package baize.node.api.membership;

import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.node.api.ApiConfig;
import baize.node.api.ApiItem;
import baize.node.api.ApiList;
import baize.node.api.PublicAnswers;
import baize.services.membership.Organisation;
import baize.services.views.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of organisations. */
@RestController
@RequestMapping(ApiConfig.ROOT)
@Tag(name = "Organisations", description = "Who is on the ledger, in which roles, and who checked that.")
public class OrganisationController {
    private final PublicAnswers answers;

    OrganisationController(PublicAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/organisations")
    @Operation(summary = "Organisations, by code")
    ApiList<Organisation> organisations(@RequestParam Optional<Role> role, PageRequest page) {
        return answers.list(v -> v.organisations().organisations(role, page));
    }

    @GetMapping("/organisations/{member}")
    @Operation(summary = "One organisation")
    ApiItem<Organisation> organisation(@PathVariable MemberId member) {
        return answers.item(v -> v.organisations().organisation(member));
    }
}
