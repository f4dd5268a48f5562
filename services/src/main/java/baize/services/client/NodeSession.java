package baize.services.client;

import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.trust.CanonicalJson;
import baize.trust.CompactJws;
import baize.trust.JwsType;
import baize.trust.P256SigningKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a node tells and keeps for one officer, after the officer's key signed its challenge. Ends with the program, or after twelve hours.
 * Source: 0001-formats, Session.
 */
public final class NodeSession {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SESSION = "/api/v1/session";
    private static final int UNAUTHORISED = 401;

    private final NodeClient node;
    private final String cookie;
    private final MemberId member;
    private final OfficerId officer;
    private final Set<Role> roles;

    private NodeSession(NodeClient node, String cookie, JsonNode who) {
        this.node = node;
        this.cookie = cookie;
        this.member = new MemberId(who.path("member").asString());
        this.officer = new OfficerId(who.path("officer").asString());
        Set<Role> held = new TreeSet<>();
        who.path("roles").forEach(role -> held.add(Role.valueOf(role.asString())));
        this.roles = Role.sorted(held);
    }

    /** Opens a session; empty where the key may not sign: unknown to the ledger, revoked, expired or suspended. */
    public static Optional<NodeSession> open(NodeClient node, P256SigningKey key)
            throws IOException, InterruptedException {
        String path = SESSION + "/challenge";
        JsonNode challenge = JSON.readTree(
                node.answered(path, node.send(path, request -> request.POST(HttpRequest.BodyPublishers.noBody()))));
        String claim = new CanonicalJson()
                .text("ledger", challenge.path("ledger").asString())
                .text("challenge", challenge.path("challenge").asString())
                .text("origin", origin(node.address()))
                .close();
        byte[] answer = CompactJws.sign(key, claim.getBytes(StandardCharsets.UTF_8), JwsType.SESSION)
                .toByteArray();
        HttpResponse<String> opened = node.send(
                SESSION,
                request -> request.header("Content-Type", "application/jose")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(answer)));
        if (opened.statusCode() == UNAUTHORISED) {
            return Optional.empty();
        }
        JsonNode who = JSON.readTree(node.answered(SESSION, opened));
        String cookie = opened.headers()
                .firstValue("Set-Cookie")
                .map(set -> set.substring(0, (set + ";").indexOf(';')))
                .orElseThrow(
                        () -> new IOException("The node at " + node.address() + " opened a session without token"));
        return Optional.of(new NodeSession(node, cookie, who));
    }

    /** The organisation of the officer whose session it is. */
    public MemberId member() {
        return member;
    }

    /** The officer whose session it is. */
    public OfficerId officer() {
        return officer;
    }

    /** What the officer may do. */
    public Set<Role> roles() {
        return roles;
    }

    /** A GET that must answer 200. */
    public String get(String path) throws IOException, InterruptedException {
        return node.answered(path, node.send(path, request -> request.header("Cookie", cookie)));
    }

    /**
     * Keeps a text or a picture in the node's vault, readable by the officer's own organisation, about a subject with a pseudonym of its
     * own; answers the commitment to it.
     */
    public Commitment keep(String mediaType, byte[] content) throws IOException, InterruptedException {
        String path = "/api/v1/vault";
        HttpResponse<String> kept = node.send(
                path,
                request -> request.header("Cookie", cookie)
                        .header("Content-Type", mediaType)
                        .header("Baize-Subject", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
        return new Commitment(
                JSON.readTree(node.answered(path, kept)).path("commitment").asString());
    }

    /** The site, as a browser would name it. Source: RFC 6454 §6.2. */
    private static String origin(URI node) {
        String scheme = node.getScheme().toLowerCase(Locale.ROOT);
        String start = scheme + "://" + node.getHost().toLowerCase(Locale.ROOT);
        boolean usual = node.getPort() == -1 || node.getPort() == (scheme.equals("https") ? 443 : 80);
        return usual ? start : start + ":" + node.getPort();
    }
}
