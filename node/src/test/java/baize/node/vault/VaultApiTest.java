package baize.node.vault;

import static baize.node.session.MembersNode.json;
import static baize.node.session.MembersNode.text;
import static org.assertj.core.api.Assertions.assertThat;

import baize.node.session.MembersNode;
import baize.services.vault.Content;
import baize.trust.Base64Url;
import baize.trust.Sha256;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The vault over HTTP: who reads what, and what others can find out. Source: faults B8, B16, B17. */
class VaultApiTest {
    private static final String CONTACT = "李医生 13800138000";

    @SuppressWarnings("NullAway.Init") // set before the tests
    private static MembersNode node;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private static String hospital;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private static String warehouse;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private static String otherHospital;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        node = MembersNode.found(directory.resolve("node"));
        hospital = node.signIn(node.officer("first-hospital", 0));
        warehouse = node.signIn(node.officer("east-warehouse", 1));
        otherHospital = node.signIn(node.officer("second-hospital", 0));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void keeps_a_text_and_shows_it_to_a_grantee_with_what_opens_its_commitment() {
        JsonNode kept = kept(aText(CONTACT, "east-warehouse"));

        HttpResponse<byte[]> read = node.get(path(kept), warehouse);

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(text(read)).isEqualTo(CONTACT);
        assertThat(header(read, "Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(header(read, "Baize-Version")).isEqualTo("1");
        byte[] salt = Base64Url.decode(header(read, "Baize-Salt")).orElseThrow();
        byte[] type = "\ntext/plain".getBytes(StandardCharsets.US_ASCII);
        assertThat(Base64Url.encode(Sha256.of(new byte[] {3}, salt, type, read.body())))
                .isEqualTo(header(read, "Baize-Commitment"))
                .isEqualTo(kept.path("commitment").asString());
    }

    @Test
    void keeps_a_photo() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", png);

        JsonNode kept = kept(put(hospital).header("Content-Type", "image/png"), png.toByteArray());

        HttpResponse<byte[]> read = node.get(path(kept), hospital);
        assertThat(header(read, "Content-Type")).isEqualTo("image/png");
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(read.body())).getWidth())
                .isEqualTo(3);
    }

    @Test
    void keeps_versions_and_finds_them_by_commitment() {
        JsonNode kept = kept(aText("old", "east-warehouse"));

        HttpResponse<byte[]> added = node.send(node.to(path(kept) + "/versions", hospital)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("new")));

        assertThat(json(added).path("version").asInt()).isEqualTo(2);
        assertThat(text(node.get(path(kept), warehouse))).isEqualTo("new");
        assertThat(text(node.get(path(kept) + "?version=1", warehouse))).isEqualTo("old");
        assertThat(text(node.get(
                        "/api/v1/vault/commitments/" + kept.path("commitment").asString(), warehouse)))
                .isEqualTo("old");
        assertThat(node.get(path(kept) + "?version=3", warehouse).statusCode()).isEqualTo(404);
    }

    @Test
    void says_that_a_key_is_missing_that_no_backup_holds_it_and_what_to_do() throws IOException {
        JsonNode kept = kept(aText(CONTACT, ""));
        String id = path(kept).substring(path(kept).lastIndexOf('/') + 1);
        Files.delete(node.runtime()
                .config()
                .directory()
                .resolve("vault-keys/subjects")
                .resolve(id.substring(0, 2))
                .resolve(id + ".key"));

        HttpResponse<byte[]> read = node.get(path(kept), hospital);

        assertThat(read.statusCode()).isEqualTo(503);
        assertThat(json(read).path("code").asString()).isEqualTo("VAU-015");
        assertThat(text(read)).contains("No backup holds the vault's keys", "nobody opens the record any more");
    }

    @Test
    void grants_and_withdraws() {
        JsonNode kept = kept(aText(CONTACT, ""));
        String grant = path(kept) + "/grants/east-warehouse";

        assertThat(node.get(path(kept), warehouse).statusCode()).isEqualTo(404);
        assertThat(node.send(node.to(grant, hospital).PUT(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(204);
        assertThat(node.get(path(kept), warehouse).statusCode()).isEqualTo(200);
        assertThat(node.send(node.to(grant, hospital).DELETE()).statusCode()).isEqualTo(204);
        assertThat(node.get(path(kept), warehouse).statusCode()).isEqualTo(404);
    }

    @Test
    void tells_the_organisation_who_read() {
        JsonNode kept = kept(aText(CONTACT, "east-warehouse"));
        node.get(path(kept), warehouse);
        node.get(path(kept), hospital);

        JsonNode page = json(node.get(path(kept) + "/reads?limit=1", hospital));
        JsonNode next =
                json(node.get(path(kept) + "/reads?after=" + page.path("next").asLong(), hospital));

        assertThat(page.path("items").path(0).path("member").asString()).isEqualTo("east-warehouse");
        assertThat(page.path("items").path(0).path("officer").asString())
                .isEqualTo(node.officer("east-warehouse", 1).officer().value());
        assertThat(next.path("items").path(0).path("member").asString()).isEqualTo("first-hospital");
        assertThat(next.has("next") && !next.path("next").isNull()).isFalse();
        assertThat(node.get(path(kept) + "/reads", warehouse).statusCode()).isEqualTo(404);
        assertThat(node.get(path(kept) + "/reads?limit=0", hospital).statusCode())
                .isEqualTo(400);
        assertThat(node.get(path(kept) + "/reads?limit=201", hospital).statusCode())
                .isEqualTo(400);
    }

    @Test
    void erases_and_hands_out_the_certificate_to_sign() {
        String subject = UUID.randomUUID().toString();
        JsonNode kept = kept(put(hospital, subject).header("Content-Type", "text/plain"), bytes(CONTACT));
        assertThat(json(list(subject)).path("items").size()).isEqualTo(1);

        JsonNode erased = json(erase(hospital, "{\"subject\":\"" + subject + "\",\"reason\":\"REQUESTED\"}"));

        assertThat(erased.path("certificate").path("records").asInt()).isEqualTo(1);
        assertThat(erased.path("records").path(0).path("record").asString())
                .isEqualTo(kept.path("id").asString());
        assertThat(node.get(path(kept), hospital).statusCode()).isEqualTo(404);
        assertThat(json(list(subject)).path("items").size()).isZero();
    }

    @Test
    void lists_a_subjects_records_page_by_page() {
        String subject = UUID.randomUUID().toString();
        Set<String> kept = new TreeSet<>();
        for (int number = 0; number < 5; number++) {
            kept.add(kept(put(hospital, subject).header("Content-Type", "text/plain"), bytes("text " + number))
                    .path("id")
                    .asString());
        }
        List<String> listed = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = json(node.send(node.to("/api/v1/vault?limit=2" + after, hospital)
                    .header("Baize-Subject", subject)
                    .GET()));
            assertThat(page.path("items").size()).isBetween(1, 2);
            page.path("items").forEach(item -> listed.add(item.path("id").asString()));
            after = page.has("next") ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());

        assertThat(listed).containsExactlyElementsOf(kept);
        assertProblem(
                node.send(node.to("/api/v1/vault?after=x", hospital)
                        .header("Baize-Subject", subject)
                        .GET()),
                400,
                "WEB-001");
    }

    @Test
    void takes_a_subject_from_the_header_and_from_no_address() {
        String subject = UUID.randomUUID().toString();
        kept(put(hospital, subject).header("Content-Type", "text/plain"), bytes(CONTACT));

        assertProblem(node.get("/api/v1/vault", hospital), 400, "WEB-001");
        assertProblem(list("li-si"), 400, "WEB-001");
        assertThat(node.get("/api/v1/vault/subjects/" + subject, hospital).statusCode())
                .isEqualTo(404);
        assertThat(header(list(subject), "Vary")).contains("Baize-Subject");
    }

    @Test
    void lets_only_an_administrator_of_the_organisation_erase() {
        JsonNode kept = kept(aText(CONTACT, "second-hospital"));
        String body = "{\"records\":[\"" + kept.path("id").asString() + "\"],\"reason\":\"REQUESTED\"}";
        String clerk = node.signIn(node.officer("first-hospital", 1));

        assertThat(erase(clerk, body).statusCode()).isEqualTo(403);
        assertThat(erase(otherHospital, body).statusCode()).isEqualTo(404);
        assertThat(erase(hospital, "{\"reason\":\"REQUESTED\"}").statusCode()).isEqualTo(400);
        assertThat(node.get(path(kept), hospital).statusCode()).isEqualTo(200);
    }

    @Test
    void answers_a_sweep_of_ids_by_others_as_if_there_were_nothing() {
        JsonNode kept = kept(aText(CONTACT, ""));
        JsonNode erased = kept(aText(CONTACT, ""));
        erase(hospital, "{\"records\":[\"" + erased.path("id").asString() + "\"],\"reason\":\"REQUESTED\"}");
        List<String> ids = new ArrayList<>(
                List.of(kept.path("id").asString(), erased.path("id").asString(), "1", "A".repeat(31), "null"));
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 20; i++) {
            byte[] id = new byte[24];
            random.nextBytes(id);
            ids.add(Base64Url.encode(id));
        }

        for (String id : ids) {
            String at = "/api/v1/vault/" + id;
            for (HttpRequest.Builder request : List.of(
                    node.to(at, warehouse).GET(),
                    node.to(at + "?version=1", warehouse).GET(),
                    node.to(at + "/reads", warehouse).GET(),
                    node.to(at + "/grants/east-warehouse", warehouse).PUT(BodyPublishers.noBody()),
                    node.to(at + "/grants/first-hospital", warehouse).DELETE(),
                    node.to(at + "/versions", warehouse)
                            .header("Content-Type", "text/plain")
                            .POST(BodyPublishers.ofString("mine now")))) {
                assertNothingThere(node.send(request));
            }
        }
        assertThat(json(node.get(path(kept) + "/reads", hospital)).path("items").size())
                .isZero();
        assertThat(text(node.get(path(kept), hospital))).isEqualTo(CONTACT);
    }

    @Test
    void shows_nothing_of_a_record_without_a_session() {
        JsonNode kept = kept(aText(CONTACT, "east-warehouse"));

        for (String path : List.of(
                path(kept),
                path(kept) + "/reads",
                "/api/v1/vault/commitments/" + kept.path("commitment").asString(),
                "/api/v1/vault")) {
            assertThat(node.send(node.to(path).GET()).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(node.send(node.to("/api/v1/vault")
                                .header("Baize-Subject", UUID.randomUUID().toString())
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void changes_nothing_for_another_sites_page_that_uses_the_cookie() {
        JsonNode kept = kept(aText(CONTACT, ""));

        for (HttpRequest.Builder request : List.of(
                aText(CONTACT, "").POST(BodyPublishers.ofString(CONTACT)),
                node.to(path(kept) + "/versions", hospital)
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("x")),
                node.to(path(kept) + "/grants/east-warehouse", hospital).PUT(BodyPublishers.noBody()),
                node.to("/api/v1/vault/erasures", hospital)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"records\":[\"" + kept.path("id").asString() + "\"],\"reason\":\"REQUESTED\"}")))) {
            HttpResponse<byte[]> answer = node.send(request.header("Origin", "https://evil.example"));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(json(answer).path("code").asString()).isEqualTo("WEB-006");
        }
        assertThat(header(node.get(path(kept), hospital), "Baize-Version")).isEqualTo("1");
    }

    @Test
    void protects_every_answer_by_headers_and_from_caches() {
        JsonNode kept = kept(aText(CONTACT, ""));

        for (HttpResponse<byte[]> answer : List.of(
                node.get(path(kept), hospital),
                node.get(path(kept), warehouse),
                node.send(node.to(path(kept), hospital)
                        .header("Origin", "https://evil.example")
                        .GET()))) {
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(header(node.get(path(kept), hospital), "Cache-Control")).contains("no-store");
    }

    @Test
    void says_what_is_wrong_with_what_was_sent() {
        assertProblem(
                sent("text/plain", "a".repeat(Content.TEXT_LIMIT + 1).getBytes(StandardCharsets.UTF_8)),
                413,
                "VAU-002");
        assertProblem(sent("text/plain", new byte[] {(byte) 0xC0}), 422, "VAU-003");
        assertProblem(sent("text/plain", new byte[0]), 422, "VAU-001");
        assertProblem(sent("image/jpeg", bytes("<svg/>")), 422, "VAU-006");
        assertProblem(sent("image/jpeg", new byte[Content.PHOTO_LIMIT + 1]), 413, "VAU-004");
        assertProblem(sent("image/webp", bytes("RIFF0000WEBPVP8 ")), 415, "VAU-007");
        assertProblem(sent("image/svg+xml", bytes("<svg/>")), 415, "WEB-004");
        assertProblem(sent("text/html", bytes("<b>")), 415, "WEB-004");
        assertProblem(sent("text/plain;charset=gbk", bytes("x")), 415, "WEB-004");
        assertProblem(node.send(aText(CONTACT, "nobody-here").POST(BodyPublishers.ofString("x"))), 422, "VAU-008");
        assertProblem(node.send(aText(CONTACT, "Not A Code").POST(BodyPublishers.ofString("x"))), 400, "WEB-001");
        assertProblem(
                node.send(put(hospital, "li-si")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("x"))),
                400,
                "WEB-001");
        assertProblem(
                node.send(node.to("/api/v1/vault", hospital)
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("x"))),
                400,
                "WEB-001");
    }

    private static HttpResponse<byte[]> sent(String type, byte[] body) {
        return node.send(put(hospital).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private static HttpResponse<byte[]> list(String subject) {
        return node.send(put(hospital, subject).GET());
    }

    private static HttpResponse<byte[]> erase(String cookie, String body) {
        return node.send(node.to("/api/v1/vault/erasures", cookie)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder put(String cookie) {
        return put(cookie, UUID.randomUUID().toString());
    }

    private static HttpRequest.Builder put(String cookie, String subject) {
        return node.to("/api/v1/vault", cookie).header("Baize-Subject", subject);
    }

    /** A text of the hospital's, with its body set already. */
    private static HttpRequest.Builder aText(String text, String grantees) {
        return put(hospital)
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("Baize-Grantees", grantees)
                .POST(BodyPublishers.ofString(text));
    }

    private static JsonNode kept(HttpRequest.Builder request, byte[] body) {
        return kept(request.POST(BodyPublishers.ofByteArray(body)));
    }

    private static JsonNode kept(HttpRequest.Builder request) {
        HttpResponse<byte[]> answer = node.send(request);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
        assertThat(header(answer, "Location"))
                .endsWith("/api/v1/vault/" + json(answer).path("id").asString());
        return json(answer);
    }

    private static String path(JsonNode kept) {
        return "/api/v1/vault/" + kept.path("id").asString();
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One and the same answer, but for the path that was asked. */
    private static void assertNothingThere(HttpResponse<byte[]> answer) {
        String path = answer.uri().getRawPath();
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(text(answer).replace(path, "PATH"))
                .isEqualTo(
                        "{\"type\":\"/problems/web-002\",\"title\":\"There is nothing at this address.\",\"status\":404,"
                                + "\"detail\":\"Check the code or the link.\",\"instance\":\"PATH\",\"code\":\"WEB-002\",\"errors\":[]"
                                + (text(answer).contains("position") ? ",\"position\":null}" : "}"));
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(answer).path("code").asString()).as(text(answer)).isEqualTo(code);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("detail").asString()).isNotBlank();
    }
}
