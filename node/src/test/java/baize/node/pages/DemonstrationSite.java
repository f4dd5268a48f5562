package baize.node.pages;

import baize.contracts.stock.LotId;
import baize.ledger.LedgerView;
import baize.ledger.LogEntry;
import baize.node.runtime.DemoNode;
import baize.node.runtime.NodeRuntime;
import baize.node.runtime.NodeServer;
import baize.services.demo.NamedCase;
import baize.services.demo.Progress;
import baize.services.demo.Reference;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** A node with a played demonstration, served on a free port. */
public final class DemonstrationSite implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long SEED = 1;

    private final DemoNode node;
    private final NodeServer server;
    private final Path directory;
    private final HttpClient client = HttpClient.newHttpClient();

    private DemonstrationSite(DemoNode node, NodeServer server, Path directory) {
        this.node = node;
        this.server = server;
        this.directory = directory;
    }

    /** Plays so many days that end now, and serves them on a free port. */
    public static DemonstrationSite play(int days) throws Exception {
        Path directory = Files.createTempDirectory("baize-pages");
        DemoNode node = DemoNode.play(directory.resolve("node"), 0, days, SEED, Progress.silent());
        NodeRuntime runtime = node.runtime();
        if (!runtime.follower().awaitPosition(runtime.ledger().size() - 1, PATIENCE)) {
            throw new IllegalStateException(
                    "The views are at " + runtime.follower().state());
        }
        return new DemonstrationSite(node, NodeServer.start(runtime, Map.of("server.port", 0)), directory);
    }

    /** The first thing of a kind that a named case shows. */
    public String of(NamedCase named, Reference.Kind kind) {
        return node.summary().of(named).values(kind).getFirst();
    }

    /** A thing of a kind that a named case shows: the first, second ... from 0. */
    public String of(NamedCase named, Reference.Kind kind, int number) {
        return node.summary().of(named).values(kind).get(number);
    }

    /** Where a lot came in. */
    public String placeOf(String lot) {
        return node.runtime()
                .publicViews()
                .stock()
                .lot(new LotId(lot))
                .orElseThrow()
                .lot()
                .place()
                .value();
    }

    /** The newest position. */
    public long newest() {
        return node.runtime().ledger().size() - 1;
    }

    /** The first record of each type and outcome. */
    public List<LogEntry> oneOfEach() {
        Map<String, LogEntry> first = new LinkedHashMap<>();
        for (long from = 0; from <= newest(); from += LedgerView.ENTRIES_LIMIT) {
            for (LogEntry entry : node.runtime().ledger().entries(from, LedgerView.ENTRIES_LIMIT)) {
                first.putIfAbsent(entry.type() + entry.outcome(), entry);
            }
        }
        return List.copyOf(first.values());
    }

    /** The answer to a browser that asks for Chinese. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "zh-CN,zh;q=0.9");
    }

    /** The answer to a browser that prefers these languages. Redirects are not followed. */
    public HttpResponse<String> get(String path, String languages) throws IOException, InterruptedException {
        return send(path, "text/html,application/xhtml+xml,*/*;q=0.8", languages);
    }

    /** The answer to a program that accepts a type. */
    public HttpResponse<String> getAs(String path, String type) throws IOException, InterruptedException {
        return send(path, type, "*");
    }

    private HttpResponse<String> send(String path, String accept, String languages)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .header("Accept", accept)
                        .header("Accept-Language", languages)
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        server.close();
        node.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
