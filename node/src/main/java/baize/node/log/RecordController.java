package baize.node.log;

import baize.contracts.CommandType.Visibility;
import baize.ledger.LedgerView;
import baize.ledger.LogEntry;
import baize.node.http.Problem;
import baize.node.http.ProblemException;
import baize.trust.Receipt;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Single records: public ones in full, of the others only that they exist. */
@RestController
@RequestMapping("/api/v1/records")
@Tag(name = "Records")
public class RecordController {
    private final LedgerView ledger;

    RecordController(LedgerView ledger) {
        this.ledger = ledger;
    }

    /**
     * A record as anyone may see it.
     *
     * @param command the signed bytes, {@code events} what they led to: empty unless the class is PUBLIC
     * @param state {@code executed}, or {@code final} once a signed checkpoint covers it
     */
    record RecordBody(
            long position,
            Instant time,
            Visibility visibility,
            String type,
            String organisation,
            String outcome,
            String state,
            String command,
            @com.fasterxml.jackson.annotation.JsonRawValue String events) {
        /** The record, in full or only that it is there. */
        static RecordBody of(LogEntry entry, boolean open, boolean isFinal) {
            return new RecordBody(
                    entry.position(),
                    entry.time(),
                    entry.visibility(),
                    open ? entry.type() : "",
                    open ? entry.member().value() : "",
                    open ? entry.outcome() : "",
                    isFinal ? "final" : "executed",
                    open ? entry.commandText() : "",
                    open ? entry.eventsText() : "[]");
        }
    }

    @GetMapping("/{position}")
    @Operation(summary = "One record: a public one in full, of others only that it is there")
    RecordBody record(@PathVariable long position) {
        LogEntry entry = entry(position);
        return RecordBody.of(
                entry,
                entry.visibility() == Visibility.PUBLIC,
                ledger.receipt(position).isPresent());
    }

    /** The receipt of a public record, as a file that {@code ./baize verify} checks. 404 until a checkpoint covers it (a second). */
    @GetMapping("/{position}/receipt")
    @Operation(
            summary = "The receipt of a public record",
            description =
                    "A file that ./baize verify checks without this node: leaf, proof and signed checkpoint. 404 until a"
                            + " checkpoint covers the record, which takes about a second.")
    @ApiResponse(
            responseCode = "200",
            description = "The receipt, in canonical JSON.",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    ResponseEntity<byte[]> receipt(@PathVariable long position) {
        if (entry(position).visibility() != Visibility.PUBLIC) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
        Receipt receipt = ledger.receipt(position).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("baize-receipt-" + position + ".json")
                                .build()
                                .toString())
                .body(receipt.toByteArray());
    }

    private LogEntry entry(long position) {
        if (position < 0) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
        return ledger.entry(position).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }
}
