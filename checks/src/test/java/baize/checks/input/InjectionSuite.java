package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Actor;
import baize.checks.Founders;
import baize.checks.Region;
import baize.checks.Reply;
import baize.checks.RunningNode;
import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.contracts.UnitCode;
import baize.contracts.membership.CreditCode;
import baize.contracts.membership.MembershipCommand;
import baize.contracts.supply.CategoryCode;
import baize.contracts.supply.DistrictCode;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.Use;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * B20 on one kind of database: whatever some interpreter would run is text or is refused. Afterwards the tables hold all their rows, nobody
 * spoke to the trap, no shell ran, and no line of the log is an intruder's.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InjectionSuite {
    private final TrapServer trap = TrapServer.start();
    private final LogLines log = new LogLines();
    private RunningNode node;
    private Region region;
    private Injections injections;
    private Map<String, Long> before = Map.of();

    /** The node's settings about its databases. */
    abstract Map<String, Object> settings(Path directory);

    final RunningNode node() {
        return node;
    }

    final Injections injections() {
        return injections;
    }

    @BeforeAll
    void found(@TempDir Path directory) {
        node = RunningNode.found(directory.resolve("node"), Founders.plan(), settings(directory));
        injections = Injections.of(trap.port(), directory.resolve("canary"));
        region = node.region();
        region.aDelivery(region.aLot(100), 50);
        ImportedNames.enter(node, List.of("Union Hospital", "Tongji Hospital"));
    }

    @AfterAll
    void stop() throws Exception {
        node.close();
        log.close();
        trap.close();
    }

    @BeforeEach
    void count() {
        before = ViewRows.of(node);
    }

    @AfterEach
    void nothing_was_run_and_nothing_was_lost() {
        assertThat(trap.caught()).isZero();
        assertThat(injections.canary()).doesNotExist();
        assertThat(log.lines())
                .noneMatch(line -> line.startsWith("2020-02-01T00:00:00.000Z ERROR"))
                .noneMatch(line -> injections.visible().stream().anyMatch(line::contains));
        Map<String, Long> after = ViewRows.of(node);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isGreaterThanOrEqualTo(rows));
        // Commands are taken as before, and what they do is seen.
        String gift = region.aGift(3).value();
        assertThat(node.getJson("/api/v1/gifts/" + gift).toString()).contains(gift);
    }

    @Test
    void names_are_kept_to_the_letter() {
        int number = 0;
        for (String text : injections.visible()) {
            number++;
            ItemCode item = anItem("item-" + number, text);
            PlaceId place = aPlace("place-" + number, text);
            MemberId member = anApplicant("applicant-" + number, text);

            for (String path : List.of("items/" + item.value(), "places/" + place.value())) {
                assertThat(node.getJson("/api/v1/" + path).at("/item/names/zh").asString())
                        .isEqualTo(text);
                assertThat(node.getJson("/api/v1/" + path).at("/item/names/en").asString())
                        .isEqualTo(text);
            }
            assertThat(node.getJson("/api/v1/organisations/" + member.value())
                            .at("/item/names/zh")
                            .asString())
                    .isEqualTo(text);
            shown("/register/" + member.value(), text);
        }
    }

    @Test
    void imported_names_are_kept_to_the_letter_and_found_by_the_letter() {
        List<String> names = injections.visible();
        ImportedNames.enter(node, names);

        for (String name : names) {
            for (String parameter : List.of("city", "hospital", "item")) {
                JsonNode lines = node.getJson("/api/v1/reported/lines?" + parameter + "=" + Places.encoded(name));
                assertThat(lines.path("items").size()).as(name).isEqualTo(1);
                assertThat(lines.at("/items/0/" + parameter).asString()).isEqualTo(name);
            }
            shown("/reported?city=" + Places.encoded(name), name);
        }
    }

    @Test
    void joined_names_are_kept_to_the_letter() {
        for (String name : injections.visible()) {
            ImportedNames.join(node, name, name + " 2");

            JsonNode need = node.getJson("/api/v1/reported/need?hospital=" + Places.encoded(name + " 2"));
            assertThat(need.at("/items/0/known").asLong()).as(name).isGreaterThanOrEqualTo(16);
        }
        assertThat(node.getJson("/api/v1/reported/joined-names?limit=200")
                        .path("items")
                        .size())
                .isGreaterThanOrEqualTo(injections.visible().size());
    }

    @Test
    void no_part_of_a_path_is_run() {
        long size = node.size();
        for (Places places : Places.of(node)) {
            for (String part : places.path()) {
                for (String text : injections.all()) {
                    refused(places.withPath(part, text));
                }
            }
        }
        for (String text : injections.all()) {
            refused("/" + Places.encoded(text));
            refused("/assets/" + Places.encoded(text));
            refused("/log/tile/" + Places.encoded(text));
            refused("/api/v1/" + Places.encoded(text));
        }
        assertThat(node.size()).isEqualTo(size);
    }

    @Test
    void no_parameter_of_the_api_is_run() {
        long size = node.size();
        for (Places places : Places.of(node)) {
            if (places.forPrograms()) {
                for (String text : injections.all()) {
                    atOnce(places, text);
                    for (String name : places.query()) {
                        alone(places, name, text);
                    }
                }
            }
        }
        assertThat(node.size()).isEqualTo(size);
    }

    @Test
    void no_part_of_a_forged_token_is_run() {
        int lists = 0;
        for (Places places : Places.of(node)) {
            if (places.forPrograms()
                    && places.path().isEmpty()
                    && places.query().contains("limit")) {
                Reply first = node.get(places.withQuery(Map.of("limit", "1")));
                if (first.status() == 200 && first.text().contains("\"next\":")) {
                    lists++;
                    String[] parts =
                            decoded(first.json().path("next").asString()).split("\u001f", -1);
                    for (int part = 0; part < parts.length; part++) {
                        for (String text : injections.all()) {
                            String[] forged = parts.clone();
                            forged[part] = text;
                            harmless(places.withQuery(Map.of("after", encoded(String.join("\u001f", forged)))));
                        }
                    }
                }
            }
        }
        assertThat(lists).isGreaterThan(5);
    }

    private static String decoded(String token) {
        return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void no_parameter_of_a_page_is_run() {
        long size = node.size();
        int turn = 0;
        for (Places places : Places.of(node)) {
            if (!places.forPrograms()) {
                for (String name : places.query()) {
                    for (String text : everyThird(turn++)) {
                        harmless(places.withQuery(Map.of(name, text)));
                    }
                }
                for (String text : everyThird(turn++)) {
                    harmless(places.withQuery(Map.of(Places.encoded(text), "1")));
                }
            }
        }
        assertThat(node.size()).isEqualTo(size);
    }

    @Test
    void no_text_of_the_vault_or_of_a_session_is_run() {
        long size = node.size();
        Actor nurse = node.region().nurse();
        SignedIn session = SignedIn.as(node, nurse);
        String record = kept(session);
        for (String text : injections.all()) {
            String encoded = Places.encoded(text);
            for (String path : List.of(
                    encoded,
                    encoded + "/reads",
                    "commitments/" + encoded,
                    "subjects/" + encoded,
                    record + "?version=" + encoded,
                    record + "/reads?after=" + encoded,
                    record + "/reads?limit=" + encoded)) {
                toldOff(path, node.send(session.to("/api/v1/vault/" + path).GET()));
            }
            for (String path : List.of(encoded + "/grants/first-hospital", record + "/grants/" + encoded)) {
                HttpRequest.Builder grant = session.to("/api/v1/vault/" + path);
                toldOff(path, node.send(grant.copy().PUT(BodyPublishers.noBody())));
                toldOff(path, node.send(grant.copy().DELETE()));
            }
            toldOff(
                    text,
                    node.send(session.to("/api/v1/vault/erasures")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"subject\":" + CommandTexts.quoted(text) + ",\"reason\":"
                                    + CommandTexts.quoted(text) + "}"))));
            for (String claim : List.of(
                    SignedIn.claim(text, SignedIn.challenge(node), "http://localhost"),
                    SignedIn.claim(node.runtime().ledger().ledgerId(), text, "http://localhost"),
                    SignedIn.claim(node.runtime().ledger().ledgerId(), SignedIn.challenge(node), text),
                    text)) {
                toldOff(text, SignedIn.answer(node, nurse, claim));
            }
        }
        assertThat(node.size()).isEqualTo(size);
        assertThat(node.send(session.to("/api/v1/vault/" + record).GET()).text())
                .isEqualTo("' OR '1'='1");
    }

    /** A text of the vault that is itself one of those, and comes back to the letter. */
    private static String kept(SignedIn session) {
        Reply kept = session.node()
                .send(session.to("/api/v1/vault")
                        .header("Content-Type", "text/plain")
                        .header("Baize-Subject", Region.uuid())
                        .POST(BodyPublishers.ofString("' OR '1'='1")));
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        return kept.json().path("id").asString();
    }

    /** Pages are slow to make: each place gets a third of the texts, and its neighbour the next third. */
    private List<String> everyThird(int turn) {
        List<String> all = injections.all();
        return java.util.stream.IntStream.range(0, all.size())
                .filter(number -> number % 3 == turn % 3)
                .mapToObj(all::get)
                .toList();
    }

    private void atOnce(Places places, String text) {
        Reply reply = harmless(places.withQuery(places.all(_ -> text)));

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        Told.problem(places.route().pattern(), reply, 400, "WEB-001");
    }

    private void alone(Places places, String name, String text) {
        Reply reply = harmless(places.withQuery(Map.of(name, text)));

        // Some parameters are free text: then only that very name is found, if any.
        if (reply.status() == 200) {
            assertThat(name).as(places + " " + text).isIn("city", "hospital", "item", "type", "outcome");
            assertThat(reply.json().path("items").valueStream())
                    .as(places + " " + name + "=" + text)
                    .allMatch(row -> row.path(name).asString().equals(text));
        }
    }

    private void refused(String path) {
        assertThat(harmless(path).status()).as(path).isBetween(400, 499);
    }

    private void toldOff(String input, Reply reply) {
        harmless(input, reply);
        assertThat(reply.status()).as(input + " " + reply.text()).isBetween(400, 499);
    }

    private Reply harmless(String path) {
        return harmless(path, node.get(path));
    }

    final Reply harmless(String input, Reply reply) {
        Told.harmless(input, reply);
        return reply;
    }

    private void shown(String path, String text) {
        Reply page = harmless(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        assertThat(org.springframework.web.util.HtmlUtils.htmlUnescape(page.text()))
                .as(path)
                .contains(text);
    }

    private ItemCode anItem(String code, String name) {
        ItemCode item = new ItemCode(code);
        node.region()
                .inspector()
                .does(new SupplyCommand.RegisterItem(
                        item,
                        new CategoryCode("respirator"),
                        Names.of(name, name),
                        Optional.empty(),
                        UnitCode.H87,
                        List.of(),
                        Set.of(Use.WARD)));
        node.actor("economy-department", Role.SUPPLY_REVIEWER, 1).does(new SupplyCommand.ApproveItem(item));
        return item;
    }

    private PlaceId aPlace(String code, String name) {
        PlaceId place = new PlaceId(code);
        node.region()
                .keeper()
                .does(new SupplyCommand.RegisterPlace(
                        place, Place.Kind.WAREHOUSE, Names.of(name, name), new DistrictCode("jianghan")));
        return place;
    }

    private MemberId anApplicant(String code, String name) {
        MemberId member = new MemberId(code);
        String digits = String.format(java.util.Locale.ROOT, "91420100%09d", 100_000_000 + node.size());
        node.actor("registrar", Role.REGISTRAR)
                .does(new MembershipCommand.RequestMembership(
                        member,
                        Names.of(name, name),
                        CreditCode.withCheck(digits),
                        Set.of(Role.DONOR),
                        Optional.empty()));
        return member;
    }
}
