package baize.node.log;

import baize.contracts.CommandType.Visibility;
import baize.ledger.LedgerView;
import baize.ledger.LogEntry;
import baize.node.http.Problem;
import baize.node.http.ProblemException;
import baize.trust.CanonicalJson;
import baize.trust.SignedNote;
import baize.trust.Tile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The log as tools that we did not write read it. Full tiles never change, so they may be kept for ever. */
@RestController
public class LogController {
    private static final MediaType NOTE = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final String PREFIX = "/log/";

    private final LedgerView ledger;

    LogController(LedgerView ledger) {
        this.ledger = ledger;
    }

    /** The newest signed checkpoint. */
    @GetMapping("/log/checkpoint")
    ResponseEntity<String> checkpoint() {
        SignedNote note = ledger.checkpoint().orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(NOTE)
                .cacheControl(CacheControl.noCache())
                .body(note.toText());
    }

    /** The genesis record: whoever compares its digest with the ledger's id knows the first keys. */
    @GetMapping("/log/genesis")
    ResponseEntity<byte[]> genesis() {
        LogEntry genesis = ledger.entry(0).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(FOR_EVER)
                .body(genesis.commandBytes());
    }

    /** A tile of hashes or a bundle of entries. */
    @GetMapping("/log/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        String path = request.getRequestURI().substring(PREFIX.length());
        Tile tile = Tile.read(path)
                .filter(known -> known.isWithin(ledger.size()))
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        byte[] content = switch (tile) {
            case Tile.Hashes hashes -> hashes.content(ledger.nodes());
            case Tile.Entries entries -> entries(entries);
        };
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(FOR_EVER)
                .body(content);
    }

    /** The public entries of a bundle in full, one JSON object a line; entries of the members class are left out. */
    @GetMapping("/log/public/{bundle}")
    ResponseEntity<byte[]> publicEntries(@PathVariable long bundle) {
        if (bundle < 0 || bundle > ledger.size() / Tile.FULL) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        List<LogEntry> entries = ledger.entries(bundle * Tile.FULL, Tile.FULL);
        for (LogEntry entry : entries) {
            if (entry.visibility() == Visibility.PUBLIC) {
                lines.writeBytes(json(entry).getBytes(StandardCharsets.UTF_8));
                lines.write('\n');
            }
        }
        CacheControl cache = entries.size() == Tile.FULL ? FOR_EVER : CacheControl.noCache();
        return ResponseEntity.ok().contentType(LINES).cacheControl(cache).body(lines.toByteArray());
    }

    private static String json(LogEntry entry) {
        return new CanonicalJson()
                .number("position", entry.position())
                .text("command", entry.commandText())
                .text("outcome", entry.outcome())
                .raw("events", entry.eventsText())
                .close();
    }

    private byte[] entries(Tile.Entries bundle) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < bundle.width(); i++) {
            byte[] leaf = ledger.leaf(bundle.firstPosition() + i);
            bytes.write(leaf.length >>> 8);
            bytes.write(leaf.length);
            bytes.writeBytes(leaf);
        }
        return bytes.toByteArray();
    }
}
