package baize.services.enrolment;

import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.membership.CreditCode;
import baize.contracts.membership.SigningKey;
import baize.services.client.NodeClient;
import baize.services.client.NodeSession;
import baize.services.founding.KeyRing;
import baize.services.founding.OfficerKey;
import baize.services.membership.OfficerWithKeys;
import baize.services.membership.Organisation;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A node's register over HTTP, never older than its log was when this was made. */
public final class NodeRegister implements Register {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Role> SEES_ALL = Set.of(Role.REGISTRAR, Role.AUDITOR);
    private static final String ORGANISATIONS = "/api/v1/organisations";

    private final NodeClient node;
    private final KeyRing keys;
    private final String asOf;
    private final Map<OfficerId, Optional<NodeSession>> sessions = new HashMap<>();

    private NodeRegister(NodeClient node, KeyRing keys, String asOf) {
        this.node = node;
        this.keys = keys;
        this.asOf = asOf;
    }

    /** The register of a node as its log is now; officers are seen with these keys. */
    public static NodeRegister of(NodeClient node, KeyRing keys) throws IOException, InterruptedException {
        long newest = JSON.readTree(node.get("/api/v1/status")).path("position").asLong();
        return new NodeRegister(node, keys, "min-position=" + newest);
    }

    /** All organisations, by code. */
    public List<Organisation> organisations() throws IOException, InterruptedException {
        return all(ORGANISATIONS, node::get, NodeRegister::organisation);
    }

    @Override
    public Optional<Organisation> organisation(MemberId member) throws IOException, InterruptedException {
        return node.find(ORGANISATIONS + "/" + member.value() + "?" + asOf)
                .map(JSON::readTree)
                .map(answer -> organisation(answer.path("item")));
    }

    @Override
    public List<OfficerWithKeys> officers(MemberId member) throws IOException, InterruptedException {
        NodeSession session = session(member);
        return all(ORGANISATIONS + "/" + member.value() + "/officers", session::get, NodeRegister::officer);
    }

    /** A session of somebody who may see an organisation's officers: one of its own, a registrar or an auditor. */
    private NodeSession session(MemberId member) throws IOException, InterruptedException {
        List<OfficerKey> able = keys.officers().stream()
                .filter(key -> key.member().equals(member) || !Collections.disjoint(key.roles(), SEES_ALL))
                .toList();
        for (OfficerKey key : able) {
            Optional<NodeSession> known = sessions.get(key.officer());
            Optional<NodeSession> session = known != null ? known : NodeSession.open(node, key.key());
            sessions.put(key.officer(), session);
            if (session.isPresent()) {
                return session.get();
            }
        }
        throw new NotShownException(member);
    }

    private interface Asked {
        String get(String path) throws IOException, InterruptedException;
    }

    private <T> List<T> all(String path, Asked asked, Function<JsonNode, T> read)
            throws IOException, InterruptedException {
        List<T> all = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            JsonNode part = JSON.readTree(asked.get(path + "?limit=200&" + asOf + next.get()));
            part.path("items").forEach(item -> all.add(read.apply(item)));
            next = text(part, "next").map(token -> "&after=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        }
        return List.copyOf(all);
    }

    private static Organisation organisation(JsonNode item) {
        return new Organisation(
                new MemberId(item.path("member").asString()),
                Names.of(
                        item.path("names").path("zh").asString(),
                        item.path("names").path("en").asString()),
                text(item, "creditCode").map(CreditCode::new),
                roles(item),
                item.path("founding").asBoolean(),
                Organisation.Check.valueOf(item.path("check").asString()),
                item.path("suspended").asBoolean(),
                item.path("requestedPosition").asLong(),
                time(item, "requestedAt").orElseThrow(),
                item.has("checkedPosition")
                        ? Optional.of(item.path("checkedPosition").asLong())
                        : Optional.empty(),
                time(item, "checkedAt"));
    }

    private static OfficerWithKeys officer(JsonNode item) {
        List<OfficerWithKeys.KeyStanding> keys = new ArrayList<>();
        item.path("keys").forEach(key -> keys.add(key(key)));
        return new OfficerWithKeys(
                new OfficerId(item.path("officer").asString()),
                new MemberId(item.path("member").asString()),
                roles(item),
                item.path("suspended").asBoolean(),
                time(item, "invitedAt").orElseThrow(),
                keys);
    }

    private static OfficerWithKeys.KeyStanding key(JsonNode key) {
        return new OfficerWithKeys.KeyStanding(
                new KeyId(key.path("key").asString()),
                time(key, "notBefore").orElseThrow(),
                time(key, "notAfter").orElseThrow(),
                OfficerWithKeys.State.valueOf(key.path("state").asString()),
                text(key, "reason").map(SigningKey.RevocationReason::valueOf),
                time(key, "compromisedSince"));
    }

    private static List<Role> roles(JsonNode item) {
        List<Role> roles = new ArrayList<>();
        item.path("roles").forEach(role -> roles.add(Role.valueOf(role.asString())));
        return roles;
    }

    private static Optional<Instant> time(JsonNode item, String name) {
        return text(item, name).map(Instant::parse);
    }

    private static Optional<String> text(JsonNode item, String name) {
        return Optional.of(item.path(name)).filter(JsonNode::isString).map(JsonNode::asString);
    }
}
