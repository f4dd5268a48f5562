package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Region;
import baize.checks.Reply;
import baize.checks.RunningNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** B12: wrong content types, charsets and methods. */
@ExtendWith(SharedNode.class)
class B12ContentTypesAndMethodsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                "application/jose+json",
                "application/jose; charset=utf-16",
                "*/*",
                "nonsense",
                "/"
            })
    void a_command_of_another_type_is_not_taken(String type, RunningNode node) {
        long before = node.size();

        Reply reply = node.send(aCommand(node).header("Content-Type", type));

        Told.problem(type, reply, 415, "WEB-004");
        assertThat(node.size()).isEqualTo(before);
    }

    @Test
    void a_command_of_no_type_is_not_taken(RunningNode node) {
        Told.problem(node.send(aCommand(node)), 415, "WEB-004");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,/api/v1/items",
        "PUT,/api/v1/items",
        "PATCH,/api/v1/demands",
        "POST,/api/v1/gifts",
        "POST,/api/v1/stream",
        "GET,/api/v1/commands",
        "DELETE,/api/v1/commands",
        "PUT,/api/v1/records/0",
        "DELETE,/log/checkpoint",
        "POST,/api/v1/openapi",
        "PROPFIND,/api/v1/items",
        "get,/api/v1/items"
    })
    void a_method_that_the_address_does_not_know_is_refused(String method, String path, RunningNode node) {
        long before = node.size();

        Reply reply = node.send(HttpRequest.newBuilder(node.at(path)).method(method, BodyPublishers.noBody()));

        Told.problem(
                method + " " + path,
                reply,
                reply.status() == 400 ? 400 : 405,
                reply.status() == 400 ? "WEB-001" : "WEB-003");
        assertThat(node.size()).isEqualTo(before);
    }

    @Test
    void says_which_methods_an_address_takes(RunningNode node) {
        Reply reply = node.send(HttpRequest.newBuilder(node.at("/api/v1/items")).DELETE());

        assertThat(reply.header("Allow")).isEqualTo("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void a_method_cannot_be_overridden(String header, RunningNode node) {
        Reply reply = node.send(HttpRequest.newBuilder(node.at("/api/v1/items"))
                .header(header, "DELETE")
                .GET());

        Told.problem(reply, 405, "WEB-003");
    }

    @Test
    void a_parameter_cannot_override_the_method_either(RunningNode node) {
        Told.problem(node.get("/api/v1/items?_method=DELETE"), 400, "WEB-001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/items", "/log/checkpoint", "/api/v1/nowhere"})
    void trace_is_refused(String path, RunningNode node) {
        String answer = RawHttp.exchange(node, """
                TRACE %s HTTP/1.1
                Host: localhost
                Cookie: secret=1
                Connection: close

                """.formatted(path));

        assertThat(answer).startsWith("HTTP/1.1 405").contains("WEB-003").doesNotContain("secret");
    }

    @Test
    void head_answers_as_get_does_without_a_body(RunningNode node) {
        Reply reply =
                node.send(HttpRequest.newBuilder(node.at("/api/v1/items")).method("HEAD", BodyPublishers.noBody()));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        assertThat(reply.text()).isEmpty();
    }

    @Test
    void options_says_what_is_possible_and_opens_nothing_to_other_sites(RunningNode node) {
        Reply reply = node.send(HttpRequest.newBuilder(node.at("/api/v1/commands"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST"));

        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(reply.header("Access-Control-Allow-Methods")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/xml", "image/png", "text/html"})
    void an_answer_of_another_type_is_not_given(String type, RunningNode node) {
        Reply reply = node.send(HttpRequest.newBuilder(node.at("/api/v1/items")).header("Accept", type));

        Told.problem(type, reply, 406, "WEB-014");
    }

    private static HttpRequest.Builder aCommand(RunningNode node) {
        Region region = node.region();
        byte[] command = region.nurse().sign(region.demand(Region.FIRST_WARD, Region.N95, Region.aNeedOf(500)));
        return HttpRequest.newBuilder(node.at("/api/v1/commands")).POST(BodyPublishers.ofByteArray(command));
    }
}
