package baize.node.commands;

import baize.contracts.CommandId;
import baize.contracts.KeyId;
import baize.contracts.LedgerRefusal;
import baize.ledger.Answer;
import baize.ledger.LedgerView;
import baize.ledger.LogEntry;
import baize.ledger.codec.Fault;
import baize.ledger.ordering.CommandBytes;
import baize.ledger.ordering.Submission;
import baize.ledger.state.RefusalCount;
import baize.node.http.Problem;
import baize.node.http.ProblemBody;
import baize.node.http.ProblemException;
import baize.node.session.SessionReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The one way in for everything that changes. The body is the compact JWS itself; it needs no session, since it is signed. Sending the same
 * bytes again is safe at any time and answers the same record.
 */
@RestController
@RequestMapping("/api/v1/commands")
@Tag(name = "Commands", description = "The one way in for whatever changes something.")
public class CommandController {
    /** How long an answer is waited for before the sender is asked to send the same bytes again. */
    static final int WAIT_SECONDS = 20;

    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private final CommandSink sink;
    private final LedgerView ledger;
    private final RefusalProblems refusals;
    private final SessionReader sessions;
    private final InstantSource clock;

    CommandController(
            CommandSink sink,
            LedgerView ledger,
            RefusalProblems refusals,
            SessionReader sessions,
            InstantSource clock) {
        this.sink = sink;
        this.ledger = ledger;
        this.refusals = refusals;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Takes one signed command. 200 accepted; 422 refused by a rule, with a record; 400, 409, 413 without one. */
    @PostMapping(consumes = "application/jose")
    @Operation(
            summary = "Submit a signed command",
            description =
                    "The body is a compact JWS (ES256) of at most 24,576 bytes over the payload that docs/decisions/0001-formats.md"
                            + " describes. It needs no session. Sending the same bytes again is safe and answers the same record.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/jose",
                                            schema = @Schema(type = "string", maxLength = CommandBytes.LIMIT))))
    @ApiResponse(
            responseCode = "200",
            description = "Accepted: its record is durable here.",
            content = @Content(schema = @Schema(implementation = CommandAnswer.class)))
    @ApiResponse(
            responseCode = "422",
            description =
                    "Refused by a rule, and recorded as that: code and position say which rule and where. Or not validly signed.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "Problem")))
    @ApiResponse(
            responseCode = "409",
            description = "The id was used for another command.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "Problem")))
    @ApiResponse(
            responseCode = "413",
            description = "Longer than a command may be.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "Problem")))
    @ApiResponse(
            responseCode = "503",
            description = "Busy or stopped: send the same bytes again later.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "Problem")))
    ResponseEntity<?> submit(HttpServletRequest request) throws IOException, InterruptedException, ExecutionException {
        byte[] command = read(request);
        return switch (answer(command)) {
            case Answer.Logged(LogEntry entry, boolean repeated) -> answer(entry, repeated, true, request);
            case Answer.Unlogged unlogged -> throw refused(unlogged);
            case Answer.Unavailable(Submission why) ->
                throw new ProblemException(why == Submission.BUSY ? Problem.BUSY : Problem.STOPPED);
        };
    }

    /**
     * What became of a command, found by its signer's key and its id, however old. Who has no session learns of an entry for members its position
     * and outcome alone: a key's thumbprint stands in every command it signed, and an id may be guessed or passed on.
     */
    @GetMapping("/{key}/{id}")
    @Operation(
            summary = "What became of a command",
            description =
                    "Found by its signer's key (RFC 7638 thumbprint) and its id, however old. Without a member's session, type and"
                            + " events of an entry of the class MEMBERS are left empty.")
    @ApiResponse(
            responseCode = "200",
            description = "It was accepted.",
            content = @Content(schema = @Schema(implementation = CommandAnswer.class)))
    @ApiResponse(
            responseCode = "422",
            description = "It was refused by a rule.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "Problem")))
    ResponseEntity<?> outcome(@PathVariable KeyId key, @PathVariable CommandId id, HttpServletRequest request) {
        LogEntry entry = ledger.entryOf(key, id).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        return answer(entry, true, sessions.signer(request).isPresent(), request);
    }

    private Answer answer(byte[] command) throws InterruptedException, ExecutionException {
        try {
            return sink.submit(command).get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException notYet) {
            throw new ProblemException(Problem.BUSY);
        }
    }

    private ResponseEntity<?> answer(LogEntry entry, boolean repeated, boolean inFull, HttpServletRequest request) {
        if (entry.accepted()) {
            boolean isFinal = ledger.receipt(entry.position()).isPresent();
            CommandAnswer whole = CommandAnswer.of(entry, isFinal, repeated);
            return ResponseEntity.ok(inFull ? whole : whole.forAnyone());
        }
        ProblemBody body = refusals.body(entry.outcome(), request, entry.position());
        return ResponseEntity.status(body.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private ProblemException refused(Answer.Unlogged unlogged) {
        List<String> faults = unlogged.faults().stream().map(Fault::toString).toList();
        return switch (unlogged.reason()) {
            case UNDECODABLE -> new ProblemException(Problem.INVALID_INPUT, faults);
            case OVERSIZED -> new ProblemException(Problem.TOO_LARGE, faults);
            case ID_REUSED -> new ProblemException(Problem.ID_REUSED, faults);
            case TOO_MANY_REFUSED ->
                new ProblemException(
                        Problem.TOO_MANY,
                        List.of(LedgerRefusal.TOO_MANY_REFUSED.code() + " " + LedgerRefusal.TOO_MANY_REFUSED.message()),
                        untilRefusalsAreForgotten());
            case NO_VERDICT -> new ProblemException(Problem.BUG, faults);
            case OTHER_LEDGER, BAD_SIGNATURE, UNKNOWN_KEY, OUTSIDE_WINDOW, DUPLICATE ->
                new ProblemException(
                        Problem.NOT_SIGNED,
                        faults.isEmpty() ? List.of(unlogged.reason().name()) : faults);
        };
    }

    private long untilRefusalsAreForgotten() {
        return RefusalCount.timeLeft(clock.instant()).plusMillis(999).toSeconds();
    }

    private static byte[] read(HttpServletRequest request) throws IOException {
        try (InputStream in = request.getInputStream()) {
            byte[] bytes = in.readNBytes(CommandBytes.LIMIT + 1);
            if (bytes.length > CommandBytes.LIMIT) {
                throw new ProblemException(Problem.TOO_LARGE);
            }
            return bytes;
        }
    }
}
