package baize.node.api.donation;

import baize.contracts.MemberId;
import baize.node.api.ApiConfig;
import baize.node.api.ApiList;
import baize.node.api.PublicAnswers;
import baize.node.session.SessionReader;
import baize.services.MemberViews;
import baize.services.donation.MemberStatementQueries;
import baize.services.views.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What donors say they gave, one by one, within a session. */
@RestController
@RequestMapping(ApiConfig.ROOT + "/members")
@Tag(name = "Members")
public class StatementController {
    private final PublicAnswers answers;
    private final MemberViews members;
    private final SessionReader sessions;

    StatementController(PublicAnswers answers, MemberViews members, SessionReader sessions) {
        this.answers = answers;
        this.members = members;
        this.sessions = sessions;
    }

    @GetMapping("/statements")
    @Operation(
            summary = "Donors' own statements, newest first",
            description =
                    "Whether the receiver's records bear them out stands beside. For every member, within a session.")
    ResponseEntity<ApiList<MemberStatementQueries.StatementRow>> statements(
            @RequestParam Optional<MemberId> donor,
            @RequestParam Optional<MemberId> receiver,
            PageRequest page,
            HttpServletRequest request) {
        sessions.required(request);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(answers.list(_ -> members.statements().statements(donor, receiver, page)));
    }
}
