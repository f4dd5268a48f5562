package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Founders;
import baize.checks.Reply;
import baize.checks.RunningNode;
import baize.node.http.SecurityHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** B17: headers of every answer, errors of every kind included, and other sites' pages that would like to read. */
@ExtendWith(SharedNode.class)
class B17HeadersTest {
    @Test
    void every_address_answers_with_every_header(RunningNode node) {
        for (String path : Routes.of(node).gets()) {
            Reply reply = node.get(path);

            assertHeaders(path, reply);
            assertThat(reply.status()).as(path).isLessThan(500);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nowhere", "/log/nowhere", "/nowhere", "/assets/nowhere.js", "/api/v1/items?limit=0",
                        "/api/v1/items/NOT",
                "/api/v1/items?min-position=99999999", "/api", "/error", "/donations/NONE", "/api/v1/items;x=1",
                        "/api//v1/items",
                "/favicon.ico", "/api/v1/%2e%2e/items"
            })
    void every_error_answers_with_every_header(String path, RunningNode node) {
        assertHeaders(path, node.get(path));
    }

    @Test
    void refused_changes_answer_with_every_header(RunningNode node) {
        HttpRequest.Builder post = HttpRequest.newBuilder(node.at("/api/v1/commands"));
        assertHeaders(
                "evil origin",
                node.send(post.copy().header("Origin", "https://evil.example").POST(BodyPublishers.noBody())));
        assertHeaders("no type", node.send(post.copy().POST(BodyPublishers.noBody())));
        assertHeaders(
                "override",
                node.send(post.copy().header("X-HTTP-Method-Override", "PUT").POST(BodyPublishers.noBody())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/items|x HTTP/1.1\nHost: localhost\nConnection: close\n\n",
                "GET /api/v1/items HTTP/1.1\nConnection: close\n\n",
                "GET /..%2f..%2fetc/passwd HTTP/1.1\nHost: localhost\nConnection: close\n\n",
                "TRACE /api/v1/items HTTP/1.1\nHost: localhost\nConnection: close\n\n",
                "GET /..%2f..%2fetc/passwd HTTP/1.1\nHost: localhost\nConnection: close\n\n",
                "GET /api/v1/%00 HTTP/1.1\nHost: localhost\nConnection: close\n\n",
                "GET /api/v1/items HTTP/1.1\nHost: a\nHost: b\nConnection: close\n\n"
            })
    void what_the_server_itself_refuses_answers_with_every_header_too(String request, RunningNode node) {
        String answer = RawHttp.exchange(node, request);

        assertThat(answer).startsWith("HTTP/1.1 4");
        SecurityHeaders.headers().forEach((name, value) -> assertThat(answer).contains(name + ": " + value));
        assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContain("\nServer:");
    }

    @Test
    void too_long_headers_are_refused(RunningNode node) {
        String answer = RawHttp.exchange(
                node,
                "GET /api/v1/items HTTP/1.1\nHost: localhost\nConnection: close\nX-Long: " + "x".repeat(20_000)
                        + "\n\n");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContainIgnoringCase("tomcat");
    }

    @Test
    void no_other_sites_page_may_read(RunningNode node) {
        for (String origin : List.of("null", "https://evil.example", "http://localhost")) {
            for (String path : List.of("/api/v1/items", "/log/checkpoint", "/", "/api/v1/nowhere")) {
                Reply reply = node.send(HttpRequest.newBuilder(node.at(path)).header("Origin", origin));

                assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
                assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
            }
        }
    }

    @Test
    void public_pages_set_no_cookie(RunningNode node) {
        for (String path : Routes.of(node).gets()) {
            assertThat(node.get(path).header("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void browsers_come_by_https_alone_where_the_public_does(@TempDir Path directory) {
        Map<String, Object> https = Map.of("baize.public-url", "https://baize.example");
        try (RunningNode node = RunningNode.found(directory, Founders.plan(), https)) {
            assertThat(node.get("/api/v1/items").header("Strict-Transport-Security"))
                    .isEqualTo(SecurityHeaders.STRICT_TRANSPORT_SECURITY);
        }
    }

    private static void assertHeaders(String input, Reply reply) {
        SecurityHeaders.headers()
                .forEach((name, value) ->
                        assertThat(reply.header(name)).as(input + " " + name).isEqualTo(value));
        assertThat(reply.header("X-Request-Id")).as(input).matches("[0-9a-f]{16}");
        assertThat(reply.header("Cache-Control")).as(input).isNotEmpty();
        Told.nothingOfTheMachineRoom(reply);
    }
}
