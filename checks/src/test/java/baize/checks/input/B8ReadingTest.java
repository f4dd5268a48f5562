package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Actor;
import baize.checks.Reply;
import baize.checks.RunningNode;
import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand;
import baize.contracts.membership.SigningKey;
import baize.ledger.LogEntry;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * B8: every address that the node serves, asked by everybody: by nobody in particular, by an officer of each role, and by those who may not
 * any more. {@link WhoMay} is the table of who may; an address that is not in it fails here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class B8ReadingTest {
    private static final String SECRET = "Zhang San, 13800138000";
    private static final String OWNER = EveryRole.organisation(Role.HOSPITAL);
    private static final String READER = EveryRole.organisation(Role.REVIEWER);
    private static final String CARRIER = EveryRole.organisation(Role.CARRIER);
    private static final String LARGE = EveryRole.LARGE;

    /** Pages are slow to make and know no session at all: a few visitors do there. */
    private static final Set<String> AT_PAGES =
            Set.of("HOSPITAL", "REGISTRAR", "AUDITOR", "a revoked key", "a guessed token", "two cookies");

    private static final int WARM_UP = 200;
    private static final int PAIRS = 1_000;

    /** Five standard deviations of the number of heads in so many throws of a coin. */
    private static final int MARGIN = (int) Math.ceil(5 * Math.sqrt(PAIRS) / 2);

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Cookies by who they are. */
    private final Map<String, String> visitors = new LinkedHashMap<>();

    private RunningNode node;
    private Kept kept;

    /** A record of the owner's, which the reader's organisation may read. */
    private record Kept(String id, String commitment, String subject) {}

    @BeforeAll
    void a_record_that_one_organisation_owns_and_another_may_read(@TempDir Path directory) {
        node = RunningNode.found(directory.resolve("node"), EveryRole.plan(), Map.of());
        for (Role role : Role.values()) {
            visitors.put(
                    role.name(),
                    Session.open(
                            node, node.actor(EveryRole.organisation(role), role).key()));
        }
        visitors.put(
                "owner's administrator",
                Session.open(node, node.actor(OWNER, Role.ADMINISTRATOR).key()));
        visitors.put(
                "reader's administrator",
                Session.open(node, node.actor(READER, Role.ADMINISTRATOR).key()));
        visitors.put(
                "of many roles elsewhere",
                Session.open(node, node.actor(LARGE, Role.HOSPITAL).key()));
        visitors.putAll(pastMembers());
        visitors.put("nobody", "");
        visitors.put("a guessed token", "__Host-baize-session=" + random(32));
        visitors.put("a broken cookie", "__Host-baize-session=%00'; --");
        visitors.put("two cookies", cookie("HOSPITAL") + "; " + cookie("REVIEWER"));
        kept = keep();
    }

    /** Opens sessions for those whom a registrar then shuts out. */
    private Map<String, String> pastMembers() {
        Actor suspended = node.actor(LARGE, Role.HOSPITAL, 1);
        Actor revoked = node.actor(LARGE, Role.HOSPITAL, 2);
        Actor leftOut = node.actor(EveryRole.LEFT_OUT, Role.HOSPITAL);
        Map<String, String> past = new LinkedHashMap<>();
        past.put("a suspended officer", Session.open(node, suspended.key()));
        past.put("a revoked key", Session.open(node, revoked.key()));
        past.put("an officer of a suspended member", Session.open(node, leftOut.key()));
        Actor registrar = node.actor(EveryRole.organisation(Role.REGISTRAR), Role.REGISTRAR);
        registrar.does(new MembershipCommand.SuspendOfficer(suspended.officer(), true));
        registrar.does(new MembershipCommand.SuspendMember(leftOut.member(), true));
        registrar.does(new MembershipCommand.RevokeKey(
                new KeyId(revoked.key().key().publicKey().thumbprint()),
                SigningKey.RevocationReason.KEY_COMPROMISE,
                Optional.empty()));
        for (Actor shutOut : List.of(suspended, revoked, leftOut)) {
            Told.problem(Session.answer(node, shutOut.key()), 401, "WEB-017");
        }
        return past;
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void every_address_is_in_the_table_of_who_may() {
        List<String> missing = Routes.of(node).all().stream()
                .filter(route -> WhoMay.of(route).isEmpty())
                .map(route -> route.method() + " " + route.pattern())
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void the_table_names_no_address_that_is_not_there() {
        Set<String> served = new TreeSet<>();
        Routes.of(node).all().forEach(route -> served.add(route.method() + " " + route.pattern()));

        assertThat(served).containsAll(WhoMay.PRIVATE.keySet());
    }

    @Test
    void whatever_is_for_the_public_answers_everybody_alike() {
        for (Routes.Route route : Routes.of(node).all()) {
            if (WhoMay.of(route).equals(Optional.of(WhoMay.THE_PUBLIC))
                    && !route.pattern().endsWith("/stream")) {
                String path = route.path();
                Reply published = node.get(path);
                Map<String, String> asking = new LinkedHashMap<>(visitors);
                if (!path.startsWith("/api/")) {
                    asking.keySet().retainAll(AT_PAGES);
                }
                asking.forEach((who, cookie) -> {
                    Reply reply = node.send(as(cookie, path).GET());
                    assertThat(reply.status()).as(path + " for " + who).isEqualTo(published.status());
                    assertThat(steady(reply.text(), path))
                            .as(path + " for " + who)
                            .isEqualTo(steady(published.text(), path));
                    assertThat(reply.header("Set-Cookie")).isEmpty();
                });
            }
        }
    }

    @Test
    void what_is_private_answers_those_who_may_and_is_not_there_for_others() {
        Map<String, Kept> existing = new TreeMap<>();
        for (Attempt attempt : attempts()) {
            visitors.forEach((who, cookie) -> {
                WhoMay rule = Objects.requireNonNull(WhoMay.PRIVATE.get(attempt.route()));
                Kept target = attempt.consumes() ? existing.computeIfAbsent(who, _ -> keep()) : kept;
                int expected = rule.expects(standing(who), attempt.success());
                String told = attempt.route() + " by " + who;

                Reply reply = node.send(attempt.request().apply(new Asked(cookie, target)));

                assertThat(reply.status()).as(told + " " + reply.text()).isEqualTo(expected);
                if (expected >= 400) {
                    Told.problem(told, reply, expected, reply.problem());
                    assertThat(reply.text()).as(told).doesNotContain(SECRET);
                    Kept never =
                            new Kept(random(24), random(32), UUID.randomUUID().toString());
                    Reply other = node.send(attempt.request().apply(new Asked(cookie, never)));
                    assertThat(masked(other, never)).as(told).isEqualTo(masked(reply, target));
                }
            });
        }
    }

    /** Asked in pairs, in random order: were the two alike, one run in two million would lie outside these bounds. */
    @Test
    void what_exists_and_is_not_for_one_takes_as_long_to_refuse_as_what_never_did() {
        String stranger = cookie("CARRIER");
        Kept never = new Kept(random(24), random(32), UUID.randomUUID().toString());
        for (Function<Asked, String> path : List.<Function<Asked, String>>of(
                B8ReadingTest::record,
                asked -> record(asked) + "/reads",
                asked -> "/api/v1/vault/commitments/" + asked.target().commitment())) {
            String there = path.apply(new Asked(stranger, kept));
            String notThere = path.apply(new Asked(stranger, never));
            int longer = 0;
            for (int pair = -WARM_UP; pair < PAIRS; pair++) {
                boolean first = RANDOM.nextBoolean();
                long one = nanos(stranger, first ? there : notThere);
                long other = nanos(stranger, first ? notThere : there);
                longer += pair >= 0 && (first ? one > other : other > one) ? 1 : 0;
            }

            assertThat(longer)
                    .as(path.apply(new Asked("", new Kept("ID", "ID", "ID"))))
                    .isBetween(PAIRS / 2 - MARGIN, PAIRS / 2 + MARGIN);
        }
    }

    private long nanos(String cookie, String path) {
        HttpRequest.Builder request = as(cookie, path).GET();
        long start = System.nanoTime();
        Reply reply = node.send(request);
        long taken = System.nanoTime() - start;
        assertThat(reply.status()).isEqualTo(404);
        return taken;
    }

    @Test
    void whoever_tried_in_vain_left_nothing_behind() {
        Kept untouched = keep();
        for (Attempt attempt : attempts()) {
            visitors.forEach((who, cookie) -> {
                boolean none = standing(who) == WhoMay.Standing.NONE
                        || standing(who) == WhoMay.Standing.OVERSEER
                        || standing(who) == WhoMay.Standing.OVERSEEING_ADMINISTRATOR
                        || standing(who) == WhoMay.Standing.MEMBER
                        || standing(who) == WhoMay.Standing.ADMINISTRATOR;
                if (none) {
                    node.send(attempt.request().apply(new Asked(cookie, untouched)));
                }
            });
        }

        String owner = cookie("HOSPITAL");
        Reply read = node.send(as(owner, "/api/v1/vault/" + untouched.id()).GET());
        assertThat(read.text()).isEqualTo(SECRET);
        assertThat(read.header("Baize-Version")).isEqualTo("1");
        assertThat(node.send(as(owner, "/api/v1/vault/" + untouched.id() + "/reads")
                                .GET())
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(node.send(as(owner, "/api/v1/vault")
                                .header("Baize-Subject", untouched.subject())
                                .GET())
                        .json()
                        .at("/items/0/grantees")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void others_find_nothing_about_a_subject_whether_there_is_something_or_not() {
        visitors.forEach((who, cookie) -> {
            if (standing(who) != WhoMay.Standing.OWNER && standing(who) != WhoMay.Standing.OWNERS_ADMINISTRATOR) {
                Reply there = node.send(as(cookie, "/api/v1/vault")
                        .header("Baize-Subject", kept.subject())
                        .GET());
                String other = UUID.randomUUID().toString();
                Reply notThere = node.send(as(cookie, "/api/v1/vault")
                        .header("Baize-Subject", other)
                        .GET());

                assertThat(there.status()).as(who).isEqualTo(notThere.status());
                assertThat(there.text().replace(kept.subject(), "ID"))
                        .as(who)
                        .isEqualTo(notThere.text().replace(other, "ID"))
                        .doesNotContain(kept.id());
            }
        });
    }

    @Test
    void records_for_members_say_nothing_of_what_they_are_and_have_no_receipt() {
        Actor administrator = node.actor(OWNER, Role.ADMINISTRATOR);
        Actor registrar = node.actor(EveryRole.organisation(Role.REGISTRAR), Role.REGISTRAR);
        OfficerId invited = new OfficerId(UUID.randomUUID().toString());
        long one = administrator.does(new MembershipCommand.InviteOfficers(
                new MemberId(OWNER), List.of(new MembershipCommand.Invitation(invited, Set.of(Role.HOSPITAL)))));
        long other = registrar.does(new MembershipCommand.SuspendOfficer(invited, true));
        long refused = registrar
                .signs(new MembershipCommand.SuspendOfficer(invited, true))
                .json()
                .path("position")
                .asLong();
        registrar.does(new MembershipCommand.SuspendOfficer(invited, false));

        for (String pattern : List.of("/api/v1/records/%d", "/api/v1/records/%d/receipt", "/records/%d?lang=en")) {
            Set<String> answers = new TreeSet<>();
            for (long position : List.of(one, other, refused)) {
                String path = pattern.formatted(position);
                String text = node.get(path).text();
                assertThat(text).doesNotContain(invited.value(), "suspend-officer", "invite-officers", "MEM-038");
                answers.add(text.replaceAll("[0-9]+", "N"));
            }
            assertThat(answers).as(pattern).hasSize(1);
        }
        String never = "/api/v1/records/" + (node.size() + 100) + "/receipt";
        assertThat(masked(node.get("/api/v1/records/" + one + "/receipt"), kept))
                .isEqualTo(masked(node.get(never), kept));
    }

    @Test
    void key_and_id_of_a_command_for_members_tell_only_that_it_was_accepted() {
        Actor administrator = node.actor(OWNER, Role.ADMINISTRATOR);
        OfficerId invited = new OfficerId(UUID.randomUUID().toString());
        byte[] command = administrator.sign(new MembershipCommand.InviteOfficers(
                new MemberId(OWNER), List.of(new MembershipCommand.Invitation(invited, Set.of(Role.HOSPITAL)))));
        assertThat(node.submit(command).text()).contains(invited.value());
        LogEntry entry = node.runtime().ledger().entry(node.size() - 1).orElseThrow();

        Reply outcome = node.get(
                "/api/v1/commands/" + entry.key().value() + "/" + entry.id().value());

        assertThat(outcome.json().path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(outcome.text()).doesNotContain(invited.value(), "Invited", "invite-officers");
    }

    @Test
    void ids_of_what_is_private_carry_at_least_128_random_bits() {
        List<byte[]> ids = new ArrayList<>();
        List<byte[]> tokens = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ids.add(Base64.getUrlDecoder().decode(keep().id()));
            String cookie = Session.open(node, node.actor(CARRIER, Role.CARRIER).key());
            tokens.add(Base64.getUrlDecoder().decode(cookie.substring(cookie.indexOf('=') + 1)));
        }
        // Only so many sessions of one key stay open.
        visitors.put(
                "CARRIER", Session.open(node, node.actor(CARRIER, Role.CARRIER).key()));

        assertThat(randomBits(ids)).isGreaterThanOrEqualTo(128);
        assertThat(randomBits(tokens)).isGreaterThanOrEqualTo(128);
    }

    /** How many bits are sometimes 0 and sometimes 1. Of 60 random ids, one that looks fixed comes once in 10^17. */
    private static int randomBits(List<byte[]> ids) {
        int bits = 0;
        for (int i = 0; i < ids.getFirst().length * 8; i++) {
            int at = i;
            long set =
                    ids.stream().filter(id -> (id[at / 8] >> (at % 8) & 1) == 1).count();
            bits += set > 0 && set < ids.size() ? 1 : 0;
        }
        return bits;
    }

    /** What one visitor asks of one record. */
    private record Asked(String cookie, Kept target) {}

    /**
     * A request to a private address.
     *
     * @param success what those who may get
     * @param consumes whether it leaves the record in another state, so that each visitor gets one of its own
     */
    private record Attempt(String route, int success, boolean consumes, Function<Asked, HttpRequest.Builder> request) {}

    private List<Attempt> attempts() {
        String vault = "/api/v1/vault";
        return List.of(
                new Attempt(
                        "GET /api/v1/session",
                        200,
                        false,
                        a -> as(a.cookie(), "/api/v1/session").GET()),
                new Attempt(
                        "GET /api/v1/members/records/{position}",
                        200,
                        false,
                        a -> as(a.cookie(), "/api/v1/members/records/1").GET()),
                new Attempt(
                        "GET /api/v1/members/statements",
                        200,
                        false,
                        a -> as(a.cookie(), "/api/v1/members/statements").GET()),
                new Attempt(
                        "GET /api/v1/organisations/{member}/officers",
                        200,
                        false,
                        a -> as(a.cookie(), "/api/v1/organisations/" + OWNER + "/officers")
                                .GET()),
                new Attempt(
                        "POST /api/v1/vault",
                        201,
                        false,
                        a -> text(as(a.cookie(), vault)
                                .header("Baize-Subject", a.target().subject()))),
                new Attempt(
                        "GET /api/v1/vault/{id}",
                        200,
                        false,
                        a -> as(a.cookie(), record(a)).GET()),
                new Attempt(
                        "GET /api/v1/vault/commitments/{commitment}",
                        200,
                        false,
                        a -> as(a.cookie(), vault + "/commitments/" + a.target().commitment())
                                .GET()),
                new Attempt(
                        "GET /api/v1/vault/{id}/reads",
                        200,
                        false,
                        a -> as(a.cookie(), record(a) + "/reads").GET()),
                new Attempt(
                        "GET /api/v1/vault",
                        200,
                        false,
                        a -> as(a.cookie(), vault)
                                .header("Baize-Subject", a.target().subject())
                                .GET()),
                new Attempt(
                        "PUT /api/v1/vault/{id}/grants/{member}",
                        204,
                        true,
                        a -> as(a.cookie(), record(a) + "/grants/" + LARGE).PUT(BodyPublishers.noBody())),
                new Attempt(
                        "DELETE /api/v1/vault/{id}/grants/{member}",
                        204,
                        true,
                        a -> as(a.cookie(), record(a) + "/grants/" + LARGE).DELETE()),
                new Attempt(
                        "POST /api/v1/vault/{id}/versions",
                        201,
                        true,
                        a -> text(as(a.cookie(), record(a) + "/versions"))),
                new Attempt(
                        "POST /api/v1/vault/erasures",
                        200,
                        true,
                        a -> as(a.cookie(), vault + "/erasures")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(
                                        "{\"records\":[\"" + a.target().id() + "\"],\"reason\":\"REQUESTED\"}"))));
    }

    @Test
    void every_private_address_is_tried() {
        Set<String> tried = new TreeSet<>();
        attempts().forEach(attempt -> tried.add(attempt.route()));
        WhoMay.PRIVATE.forEach((route, who) -> {
            if (who != WhoMay.ANYONE) {
                assertThat(tried).contains(route);
            }
        });
    }

    private static String record(Asked asked) {
        return "/api/v1/vault/" + asked.target().id();
    }

    private static HttpRequest.Builder text(HttpRequest.Builder request) {
        return request.header("Content-Type", "text/plain; charset=utf-8").POST(BodyPublishers.ofString("x"));
    }

    private HttpRequest.Builder as(String cookie, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.at(path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private String cookie(String visitor) {
        return Objects.requireNonNull(visitors.get(visitor));
    }

    private Kept keep() {
        String subject = UUID.randomUUID().toString();
        Reply reply = node.send(as(cookie("HOSPITAL"), "/api/v1/vault")
                .header("Baize-Subject", subject)
                .header("Baize-Grantees", READER)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(SECRET)));
        if (reply.status() != 201) {
            throw new AssertionError(reply.status() + ": " + reply.text());
        }
        return new Kept(
                reply.json().path("id").asString(),
                reply.json().path("commitment").asString(),
                subject);
    }

    private static WhoMay.Standing standing(String who) {
        return switch (who) {
            case "HOSPITAL" -> WhoMay.Standing.OWNER;
            case "owner's administrator" -> WhoMay.Standing.OWNERS_ADMINISTRATOR;
            case "REVIEWER" -> WhoMay.Standing.READER;
            case "reader's administrator" -> WhoMay.Standing.READERS_ADMINISTRATOR;
            case "REGISTRAR", "AUDITOR" -> WhoMay.Standing.OVERSEER;
            case "ADMINISTRATOR" -> WhoMay.Standing.ADMINISTRATOR;
            case "of many roles elsewhere" -> WhoMay.Standing.OVERSEEING_ADMINISTRATOR;
            case "nobody",
                    "a guessed token",
                    "a broken cookie",
                    "two cookies",
                    "a suspended officer",
                    "a revoked key",
                    "an officer of a suspended member" -> WhoMay.Standing.NONE;
            default -> WhoMay.Standing.MEMBER;
        };
    }

    /** The answer without what was asked for: whatever else differs tells something. */
    private static String masked(Reply reply, Kept target) {
        Map<String, List<String>> headers = new TreeMap<>(reply.headers().map());
        headers.keySet()
                .removeIf(name -> Set.of("date", "x-request-id", "connection", "keep-alive")
                        .contains(name));
        return reply.status() + " " + headers + " "
                + reply.text()
                        .replaceAll("\"instance\":\"[^\"]*\"", "")
                        .replace(target.id(), "ID")
                        .replace(target.subject(), "ID")
                        .replace(target.commitment(), "ID");
    }

    /** Without what differs from one moment to the next by its nature: the space on the disk. */
    private static String steady(String text, String path) {
        return path.endsWith("/status") ? text.replaceAll("[0-9.,]+", "N") : text;
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
