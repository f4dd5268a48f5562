package baize.services.importing;

import baize.contracts.Quantity;
import baize.contracts.SourceName;
import baize.contracts.UnitCode;
import baize.contracts.supply.FileDigest;
import baize.contracts.supply.ImportId;
import baize.contracts.supply.ImportRun;
import baize.contracts.supply.Need;
import baize.contracts.supply.SourceCode;
import baize.contracts.supply.SupplyEvent;
import baize.ledger.codec.InvalidRecordException;
import baize.ledger.codec.RecordCodec;
import baize.services.client.NodeClient;
import baize.services.views.PageRequest;
import baize.trust.Tile;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A node's ledger over HTTP, as an importer reads it: rows of state as JSON lines, and what happened from the public log. */
public final class NodeImportLog implements ImportLog {
    private static final RecordCodec CODEC = new RecordCodec();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String EVENTS = ",\"events\":";

    private final NodeClient node;

    /** Reads this node. */
    public NodeImportLog(NodeClient node) {
        this.node = node;
    }

    @Override
    public String ledgerId() throws IOException, InterruptedException {
        return node.ledgerId();
    }

    @Override
    public Optional<ImportRun> run(ImportId id) throws IOException, InterruptedException {
        return rows(ImportRun.class, "/api/v1/import-runs?id=" + id.value()).stream()
                .findFirst();
    }

    @Override
    public Optional<ImportRun> finishedRun(SourceCode source, FileDigest file)
            throws IOException, InterruptedException {
        String path = "/api/v1/import-runs?source=" + source.value() + "&file=" + file.value();
        return rows(ImportRun.class, path).stream().findFirst();
    }

    /** Asks the read models, a page at a time, and waits until they are where the log was. */
    @Override
    public List<OpenLine> open(SourceCode source, SourceName city, long position)
            throws IOException, InterruptedException {
        String list = "/api/v1/reported/lines?source=" + source.value() + "&city="
                + URLEncoder.encode(city.text(), StandardCharsets.UTF_8) + "&limit=" + PageRequest.MAX
                + "&min-position=" + position;
        List<OpenLine> open = new ArrayList<>();
        String after = "";
        do {
            String path = after.isEmpty() ? list : list + "&after=" + after;
            JsonNode page = page(path);
            for (JsonNode line : page.path("items")) {
                if (line.path("wanted").asBoolean()) {
                    open.add(line(line));
                }
            }
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return open;
    }

    private JsonNode page(String path) throws IOException, InterruptedException {
        try {
            return JSON.readTree(node.get(path));
        } catch (JacksonException notAPage) {
            throw new IOException("The node's answer to " + path + " is no page of a list", notAPage);
        }
    }

    private static OpenLine line(JsonNode line) {
        Need need = line.path("quantity").isNumber()
                ? new Need.Known(new Quantity(
                        line.path("quantity").asLong(),
                        UnitCode.valueOf(line.path("unit").asString())))
                : new Need.Unknown();
        return new OpenLine(
                new SourceName(line.path("hospital").asString()),
                new SourceName(line.path("item").asString()),
                need);
    }

    @Override
    public void replay(ImportRun run, Consumer<SupplyEvent> visitor) throws IOException, InterruptedException {
        long last = run.finished().orElseThrow().position() / Tile.FULL;
        for (long bundle = run.started().position() / Tile.FULL; bundle <= last; bundle++) {
            String path = "/log/public/" + bundle;
            for (String line : node.get(path).lines().toList()) {
                replay(line, run.id(), path, visitor);
            }
        }
    }

    /** A public entry ends with its events; what stands before them, a signed command and an outcome, holds no quotation mark. */
    private static void replay(String line, ImportId run, String path, Consumer<SupplyEvent> visitor)
            throws IOException {
        if (!line.contains(run.value())) {
            return;
        }
        int events = line.indexOf(EVENTS);
        if (events < 0 || !line.endsWith("}")) {
            throw new IOException("The node's answer to " + path + " holds a line that is no public entry");
        }
        try {
            CODEC.readEvents(line.substring(events + EVENTS.length(), line.length() - 1))
                    .forEach(event -> RunEvents.ofLine(event, run).ifPresent(visitor));
        } catch (InvalidRecordException otherVersion) {
            throw new IOException("The node's answer to " + path + " holds events of another version", otherVersion);
        }
    }

    private <V extends Record> List<V> rows(Class<V> type, String path) throws IOException, InterruptedException {
        try {
            return node.get(path).lines().map(line -> CODEC.read(type, line)).toList();
        } catch (InvalidRecordException otherVersion) {
            throw new IOException("The node's answer to " + path + " is of another version", otherVersion);
        }
    }
}
