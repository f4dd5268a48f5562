package baize.checks;

import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.ledger.Ledger;
import baize.ledger.LedgerSurroundings;
import baize.ledger.PlayedClock;
import baize.ledger.ordering.SoloOrdering;
import baize.node.config.NodeConfig;
import baize.node.runtime.NodeRuntime;
import baize.node.runtime.NodeServer;
import baize.services.founding.Founder;
import baize.services.founding.FoundingPlan;
import baize.services.founding.KeyRing;
import baize.services.founding.KeyRingFiles;
import baize.services.founding.OfficerKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A real node that serves HTTP on a free port of the loopback, over a ledger in a directory that its test owns, with founders whose keys
 * the test holds and a clock that the test moves.
 *
 * <pre>{@code
 * try (RunningNode node = RunningNode.found(directory)) {
 *     Region region = node.region();
 *     DemandId demand = region.aDemand(500);
 *     assertThat(node.getJson("/api/v1/demands/" + demand.value()).at("/item/status").asString()).isEqualTo("APPROVED");
 * }
 * }</pre>
 */
public final class RunningNode implements Site, AutoCloseable {
    /** When the ledger was founded, and where the clock stands at first. */
    public static final Instant START = Instant.parse("2020-02-01T00:00:00.000Z");

    private static final Map<String, Object> UNLIMITED =
            Map.of("baize.limits.look-up-burst", 1_000_000, "baize.limits.command-burst", 1_000_000);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LOWEST_PORT = 10_000;
    private static final int HIGHEST_PORT = 32_000;

    private final KeyRing keys;
    private final PlayedClock clock;
    private final NodeRuntime runtime;
    private final NodeServer server;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private RunningNode(KeyRing keys, PlayedClock clock, NodeRuntime runtime, NodeServer server) {
        this.keys = keys;
        this.clock = clock;
        this.runtime = runtime;
        this.server = server;
    }

    /** Founds a ledger of {@link Founders} in this directory, opens its node and serves it. */
    public static RunningNode found(Path directory) {
        return found(directory, Founders.plan(), Map.of());
    }

    /**
     * As {@link #found(Path)}, with other founders and further settings of the server. What one network may ask is not limited, unless
     * {@code baize.limits.*} says so; {@code baize.public-url} says how the public reaches it, and {@code baize.views},
     * {@code baize.vault} and {@code baize.database.*} where its tables are.
     */
    public static RunningNode found(Path directory, FoundingPlan plan, Map<String, Object> settings) {
        Founder.Founded founded = Founder.found(plan, START);
        try {
            Ledger.create(directory, founded.genesis());
            KeyRingFiles.write(
                    new KeyRing(List.of(), Map.of(), founded.keys().checkpointKeys()), directory.resolve("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open(directory, founded.keys(), new PlayedClock(START), settings);
    }

    private static RunningNode open(Path directory, KeyRing keys, PlayedClock clock, Map<String, Object> settings) {
        int port = freePort();
        NodeConfig config = new NodeConfig(
                directory,
                keys.checkpointKeys().keySet().iterator().next().value(),
                URI.create(String.valueOf(settings.getOrDefault("baize.public-url", "http://127.0.0.1:" + port))),
                ZoneId.of("Asia/Shanghai"),
                setting(settings, "baize.views"),
                setting(settings, "baize.vault"),
                setting(settings, "baize.database.user")
                        .map(user -> new NodeConfig.DatabaseAccount(
                                user,
                                Path.of(setting(settings, "baize.database.password-file")
                                        .orElseThrow()))),
                false);
        NodeRuntime runtime = NodeRuntime.open(
                config,
                options -> options.withOrdering(SoloOrdering.unwatched(), clock)
                        .withSurroundings(LedgerSurroundings.usual().withCheckpointInterval(Duration.ofMillis(1))));
        Map<String, Object> all = new HashMap<>(UNLIMITED);
        all.putAll(settings);
        all.put("server.port", port);
        all.put("logging.level.root", "WARN");
        try {
            return new RunningNode(keys, clock, runtime, NodeServer.start(runtime, all));
        } catch (RuntimeException e) {
            runtime.close();
            throw e;
        }
    }

    private static Optional<String> setting(Map<String, Object> settings, String name) {
        return Optional.ofNullable(settings.get(name)).map(String::valueOf);
    }

    /** Everyone's keys. */
    public KeyRing keys() {
        return keys;
    }

    /** The node's clock: it stands still until the test moves it. */
    public PlayedClock clock() {
        return clock;
    }

    /** What is behind the HTTP side. */
    @Override
    public NodeRuntime runtime() {
        return runtime;
    }

    /** The HTTP side. */
    @Override
    public NodeServer server() {
        return server;
    }

    /** The region of these founders, to set goods and demands up quickly. */
    public Region region() {
        return new Region(this);
    }

    /** The first officer of an organisation with a role. */
    public Actor actor(String member, Role role) {
        return actor(member, role, 0);
    }

    /** The officer with this key. */
    public Actor actor(OfficerKey key) {
        return new Actor(this, key);
    }

    /** The officer of this number, from 0, among those of an organisation with a role. */
    public Actor actor(String member, Role role, int number) {
        return new Actor(this, keys.officers(new MemberId(member), role).get(number));
    }

    /** The address of a path. */
    @Override
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** Leaves in the log. */
    public long size() {
        return runtime.ledger().size();
    }

    /** Sends signed bytes. Once they are in the log, later reads see what they did. */
    public Reply submit(byte[] command) {
        Reply reply = send(HttpRequest.newBuilder(at("/api/v1/commands"))
                .header("Content-Type", "application/jose")
                .POST(HttpRequest.BodyPublishers.ofByteArray(command)));
        settle();
        return reply;
    }

    /** The JSON of a GET that must answer 200. */
    public tools.jackson.databind.JsonNode getJson(String path) {
        Reply reply = get(path);
        if (reply.status() != 200) {
            throw new AssertionError(path + " answered " + reply.status() + ": " + reply.text());
        }
        return reply.json();
    }

    /** Sends any request. */
    @Override
    public Reply send(HttpRequest.Builder request) {
        try {
            return Reply.of(http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Waits until the views hold all that is in the log. */
    public void settle() {
        if (!runtime.follower().awaitPosition(size() - 1, PATIENCE)) {
            throw new AssertionError(
                    "The views do not follow: " + runtime.follower().state());
        }
    }

    @Override
    public void close() {
        http.close();
        server.close();
        runtime.close();
    }

    /** A port that nobody listens on, below those that the system hands out by itself. */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(100, LOWEST_PORT, HIGHEST_PORT)
                .filter(RunningNode::isFree)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No free port from " + LOWEST_PORT + " to " + HIGHEST_PORT));
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
