package baize.checks.input;

import baize.checks.Reply;
import baize.checks.Site;
import baize.contracts.MemberId;
import baize.node.runtime.DemoNode;
import baize.node.runtime.NodeRuntime;
import baize.node.runtime.NodeServer;
import baize.services.demo.Progress;
import baize.services.founding.KeyRing;
import baize.services.founding.KeyRingFiles;
import baize.services.founding.OfficerKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A node with a played demonstration: something in every list, and texts about persons in its vault. */
final class PlayedNode implements Site, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int DAYS = 3;
    private static final long SEED = 1;

    private final DemoNode node;
    private final NodeServer server;
    private final KeyRing keys;
    private final Path accessLogs;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private PlayedNode(DemoNode node, NodeServer server, KeyRing keys, Path accessLogs) {
        this.node = node;
        this.server = server;
        this.keys = keys;
        this.accessLogs = accessLogs;
    }

    /** Plays in a directory that does not exist yet, and serves with an access log of every address that is asked. */
    static PlayedNode play(Path directory) {
        try {
            DemoNode node = DemoNode.play(directory, 0, DAYS, SEED, Progress.silent());
            NodeRuntime runtime = node.runtime();
            if (!runtime.follower().awaitPosition(runtime.ledger().size() - 1, PATIENCE)) {
                throw new IllegalStateException(
                        "The views are at " + runtime.follower().state());
            }
            Path accessLogs = Files.createDirectories(directory.resolve("access-logs"));
            NodeServer server = NodeServer.start(
                    runtime,
                    Map.of(
                            "server.port",
                            0,
                            "baize.limits.look-up-burst",
                            1_000_000,
                            "server.tomcat.accesslog.enabled",
                            true,
                            "server.tomcat.accesslog.buffered",
                            false,
                            "server.tomcat.accesslog.directory",
                            accessLogs));
            return new PlayedNode(node, server, KeyRingFiles.read(directory.resolve("keys")), accessLogs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What is behind the HTTP side. */
    @Override
    public NodeRuntime runtime() {
        return node.runtime();
    }

    @Override
    public NodeServer server() {
        return server;
    }

    /** An officer of an organisation. */
    OfficerKey officer(MemberId member) {
        return keys.officers().stream()
                .filter(officer -> officer.member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    /** Everyone's keys. */
    KeyRing keys() {
        return keys;
    }

    /** Where the server's own access logs are. */
    Path accessLogs() {
        return accessLogs;
    }

    @Override
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

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

    @Override
    public void close() {
        http.close();
        server.close();
        node.close();
    }
}
