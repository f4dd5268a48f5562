package baize.node.api.membership;

import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.ledger.LedgerView;
import baize.node.api.ApiConfig;
import baize.node.api.ApiList;
import baize.node.api.PublicAnswers;
import baize.node.http.Problem;
import baize.node.http.ProblemException;
import baize.node.session.SessionReader;
import baize.services.MemberViews;
import baize.services.membership.OfficerWithKeys;
import baize.services.views.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An organisation's officers and their keys: for itself, registrars and auditors, within a session. */
@RestController
@RequestMapping(ApiConfig.ROOT)
@Tag(name = "Organisations")
public class OfficerController {
    private final PublicAnswers answers;
    private final MemberViews members;
    private final LedgerView ledger;
    private final InstantSource clock;
    private final SessionReader sessions;

    OfficerController(
            PublicAnswers answers,
            MemberViews members,
            LedgerView ledger,
            InstantSource clock,
            SessionReader sessions) {
        this.answers = answers;
        this.members = members;
        this.ledger = ledger;
        this.clock = clock;
        this.sessions = sessions;
    }

    @GetMapping("/organisations/{member}/officers")
    @Operation(
            summary = "An organisation's officers and their keys",
            description = "Within a session: of the own organisation, or as a registrar or an auditor.")
    ResponseEntity<ApiList<OfficerWithKeys>> officers(
            @PathVariable MemberId member, PageRequest page, HttpServletRequest request) {
        Signer asker = sessions.required(request);
        if (!asker.member().equals(member) && !asker.has(Role.REGISTRAR) && !asker.has(Role.AUDITOR)) {
            throw new ProblemException(Problem.NOT_ALLOWED);
        }
        Instant now = clock.instant();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(answers.listOf(
                        v -> v.organisations().organisation(member),
                        _ -> members.officers()
                                .officers(member, page)
                                .map(row -> OfficerWithKeys.of(row, ledger.state(), now))));
    }
}
