package baize.node.importing;

import baize.contracts.supply.FileDigest;
import baize.contracts.supply.ImportId;
import baize.contracts.supply.SourceCode;
import baize.ledger.LedgerView;
import baize.ledger.codec.RecordCodec;
import baize.services.importing.LedgerImportLog;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Rows of the ledger's state about imports, each a line of canonical JSON; no line where there is nothing. They come from the state and not
 * from the read models, so that they are as new as the last command that was answered: an importer goes on from here.
 */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Imports", description = "What an importer needs to go on where it stopped; lines of JSON.")
public class ImportController {
    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");
    private static final RecordCodec CODEC = new RecordCodec();

    private final LedgerView ledger;

    ImportController(LedgerView ledger) {
        this.ledger = ledger;
    }

    /** The run of this id, with the last line that was entered. */
    @GetMapping(path = "/import-runs", params = "id")
    @Operation(summary = "A run by its id, or the finished run of a source's file")
    ResponseEntity<byte[]> run(@RequestParam ImportId id) {
        return lines(new LedgerImportLog(ledger).run(id).stream().toList());
    }

    /** The finished run of a source's file, by the SHA-256 of its bytes. */
    @GetMapping(
            path = "/import-runs",
            params = {"source", "file"})
    @Operation(summary = "A run by its id, or the finished run of a source's file")
    ResponseEntity<byte[]> finishedRun(@RequestParam SourceCode source, @RequestParam FileDigest file) {
        return lines(
                new LedgerImportLog(ledger).finishedRun(source, file).stream().toList());
    }

    private static ResponseEntity<byte[]> lines(List<? extends Record> rows) {
        java.io.ByteArrayOutputStream lines = new java.io.ByteArrayOutputStream();
        for (Record row : rows) {
            lines.writeBytes(CODEC.writeBytes(row));
            lines.write('\n');
        }
        return ResponseEntity.ok()
                .contentType(LINES)
                .cacheControl(CacheControl.noCache())
                .body(lines.toByteArray());
    }
}
