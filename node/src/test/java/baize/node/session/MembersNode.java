package baize.node.session;

import baize.contracts.Command;
import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.ledger.Answer;
import baize.ledger.Commands;
import baize.ledger.Ledger;
import baize.node.config.NodeConfig;
import baize.node.runtime.NodeRuntime;
import baize.node.runtime.NodeServer;
import baize.services.founding.Founder;
import baize.services.founding.FoundingPlan;
import baize.services.founding.FoundingPlan.PlannedMember;
import baize.services.founding.KeyRing;
import baize.services.founding.KeyRingFiles;
import baize.services.founding.OfficerKey;
import baize.trust.CompactJws;
import baize.trust.JwsType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real node over HTTP, with a registrar and three organisations whose officers sign in with their device keys. */
public final class MembersNode implements AutoCloseable {
    /** The site of the node's public address. */
    public static final String ORIGIN = "https://relief.example";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NodeRuntime runtime;
    private final NodeServer server;
    private final KeyRing keys;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private MembersNode(NodeRuntime runtime, NodeServer server, KeyRing keys) {
        this.runtime = runtime;
        this.server = server;
        this.keys = keys;
    }

    /** Founds a ledger in a directory that does not exist yet, and serves it. */
    public static MembersNode found(Path directory) throws IOException {
        FoundingPlan plan = new FoundingPlan(List.of(
                member("registry", Role.REGISTRAR, Role.OPERATOR),
                member("first-hospital", Role.HOSPITAL),
                member("second-hospital", Role.HOSPITAL),
                member("east-warehouse", Role.WAREHOUSE)));
        Founder.Founded founded = Founder.found(plan, Instant.now());
        Ledger.create(directory, founded.genesis());
        KeyRingFiles.write(founded.keys(), directory.resolve("keys"));
        NodeRuntime runtime = NodeRuntime.open(new NodeConfig(
                directory,
                "registry",
                URI.create(ORIGIN),
                ZoneId.of("Asia/Shanghai"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false));
        NodeServer server = NodeServer.start(runtime, Map.of("server.port", "0", "server.address", "127.0.0.1"));
        return new MembersNode(runtime, server, founded.keys());
    }

    /** What is behind the HTTP side. */
    public NodeRuntime runtime() {
        return runtime;
    }

    /** An organisation's officer: 0 is its administrator. */
    public OfficerKey officer(String member, int number) {
        return keys.officers().stream()
                .filter(key -> key.member().equals(new MemberId(member)))
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    /** A request to a path. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(PATIENCE);
    }

    /** A request to a path, in the session of this cookie. */
    public HttpRequest.Builder to(String path, String cookie) {
        return to(path).header("Cookie", cookie);
    }

    /** Sends a request. */
    public HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A GET in a session. */
    public HttpResponse<byte[]> get(String path, String cookie) {
        return send(to(path, cookie).GET());
    }

    /** An answer's text. */
    public static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** An answer's JSON. */
    public static JsonNode json(HttpResponse<byte[]> answer) {
        return JSON.readTree(answer.body());
    }

    /** A challenge of the node. */
    public String challenge() {
        return json(send(to("/api/v1/session/challenge").POST(BodyPublishers.noBody())))
                .path("challenge")
                .asString();
    }

    /** The payload that opens a session here. */
    public String claim(String challenge) {
        return "{\"ledger\":\"" + runtime.ledger().ledgerId() + "\",\"challenge\":\"" + challenge + "\",\"origin\":\""
                + ORIGIN + "\"}";
    }

    /** Signs a payload as an answer to a challenge. */
    public static byte[] sign(OfficerKey officer, String payload) {
        return CompactJws.sign(officer.key(), payload.getBytes(StandardCharsets.UTF_8), JwsType.SESSION)
                .toByteArray();
    }

    /** Sends an answer to a challenge. */
    public HttpResponse<byte[]> answer(byte[] jws) {
        return send(
                to("/api/v1/session").header("Content-Type", "application/jose").POST(BodyPublishers.ofByteArray(jws)));
    }

    /** Opens a session and answers its cookie, as a browser sends it. */
    public String signIn(OfficerKey officer) {
        HttpResponse<byte[]> answer = answer(sign(officer, claim(challenge())));
        if (answer.statusCode() != 200) {
            throw new AssertionError("No session, but " + answer.statusCode() + ": " + text(answer));
        }
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
    }

    /** Puts an accepted command on the ledger. */
    public void submit(OfficerKey officer, Command command) {
        byte[] signed = Commands.sign(runtime.ledger().ledgerId(), Instant.now(), command, officer.key());
        Answer answer = runtime.ledger()
                .submit(signed)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (!(answer instanceof Answer.Logged logged) || !logged.entry().accepted()) {
            throw new AssertionError(command + ": " + answer);
        }
    }

    @Override
    public void close() {
        http.close();
        server.close();
        runtime.close();
    }

    private static PlannedMember member(String member, Role... roles) {
        Set<Role> own = Set.of(roles);
        Set<Role> administrator = new HashSet<>(own);
        administrator.add(Role.ADMINISTRATOR);
        return new PlannedMember(
                new MemberId(member),
                Names.of(member, member),
                own,
                member.equals("registry"),
                List.of(administrator, Set.of(roles[0])));
    }
}
