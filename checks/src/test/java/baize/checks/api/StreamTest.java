package baize.checks.api;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Founders;
import baize.checks.Reply;
import baize.checks.RunningNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Server-sent events: what a page that listens gets. */
@Timeout(120)
class StreamTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void tells_the_newest_position_at_once_and_each_new_one(@TempDir Path directory) throws Exception {
        try (RunningNode node = RunningNode.found(directory);
                BufferedReader events = open(node)) {
            node.settle();

            assertThat(nextData(events)).isEqualTo("{\"position\":0}");

            node.region().aRegisteredItem();

            assertThat(dataUntil(events, "{\"position\":2}")).isTrue();
        }
    }

    @Test
    void bears_only_so_many_listeners(@TempDir Path directory) throws Exception {
        Map<String, Object> one = Map.of("baize.limits.stream-listeners", 1);
        try (RunningNode node = RunningNode.found(directory, Founders.plan(), one)) {
            BufferedReader first = open(node);
            nextData(first);

            Reply second = node.get("/api/v1/stream");

            assertThat(second.status()).isEqualTo(503);
            assertThat(second.problem()).isEqualTo("WEB-016");
            assertThat(second.header("Retry-After")).isEqualTo("10");
            first.close();
        }
    }

    @Test
    void gives_one_network_no_more_than_its_share(@TempDir Path directory) throws Exception {
        Map<String, Object> two = Map.of("baize.limits.stream-listeners-per-network", 2);
        try (RunningNode node = RunningNode.found(directory, Founders.plan(), two)) {
            BufferedReader first = open(node);
            BufferedReader second = open(node);
            nextData(first);
            nextData(second);

            Reply third = node.get("/api/v1/stream");

            assertThat(third.status()).isEqualTo(429);
            assertThat(third.problem()).isEqualTo("WEB-009");
            assertThat(third.header("Retry-After")).isEqualTo("10");
            first.close();
            second.close();
        }
    }

    /** The server gives its requests longer to end than this test may take: who waits for a listener fails it. */
    @Test
    void a_listener_does_not_hold_up_the_end(@TempDir Path directory) throws Exception {
        Map<String, Object> patient = Map.of("spring.lifecycle.timeout-per-shutdown-phase", "1h");
        RunningNode node = RunningNode.found(directory, Founders.plan(), patient);
        BufferedReader events = open(node);
        nextData(events);

        node.close();

        assertThat(endOf(events)).isTrue();
    }

    private BufferedReader open(RunningNode node) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(
                HttpRequest.newBuilder(node.at("/api/v1/stream")).build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static String nextData(BufferedReader events) throws IOException {
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith("data: ")) {
                return line.substring("data: ".length());
            }
        }
        throw new AssertionError("The stream ended");
    }

    private static boolean dataUntil(BufferedReader events, String wanted) throws IOException {
        String data = nextData(events);
        while (!data.equals(wanted)) {
            data = nextData(events);
        }
        return true;
    }

    private static boolean endOf(BufferedReader events) {
        try {
            return events.lines().allMatch(line -> line != null);
        } catch (java.io.UncheckedIOException cut) {
            return true;
        }
    }
}
