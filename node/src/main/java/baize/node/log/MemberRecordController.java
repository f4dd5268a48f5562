package baize.node.log;

import baize.ledger.LedgerView;
import baize.ledger.LogEntry;
import baize.node.api.ApiConfig;
import baize.node.http.Problem;
import baize.node.http.ProblemException;
import baize.node.session.SessionReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every record in full, those of the members class too, within a session: the classes guard against the outside only. */
@RestController
@RequestMapping(ApiConfig.ROOT + "/members")
@Tag(name = "Members", description = "What is not public and every member may read, within a session.")
public class MemberRecordController {
    private final LedgerView ledger;
    private final SessionReader sessions;

    MemberRecordController(LedgerView ledger, SessionReader sessions) {
        this.ledger = ledger;
        this.sessions = sessions;
    }

    @GetMapping("/records/{position}")
    @Operation(summary = "One record in full, of whatever class")
    ResponseEntity<RecordController.RecordBody> record(@PathVariable long position, HttpServletRequest request) {
        sessions.required(request);
        Optional<LogEntry> entry = position < 0 ? Optional.empty() : ledger.entry(position);
        RecordController.RecordBody body = entry.map(
                        found -> RecordController.RecordBody.of(found, true, isFinal(position)))
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private boolean isFinal(long position) {
        return ledger.receipt(position).isPresent();
    }
}
