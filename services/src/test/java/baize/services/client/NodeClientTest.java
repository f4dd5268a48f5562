package baize.services.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a program asks a node again. */
class NodeClientTest {
    private static final byte[] COMMAND = {1};
    private static final String BUSY = "{\"code\":\"WEB-009\",\"title\":\"Too many\",\"errors\":[\"LED-002\"]}";
    private static final String ACCEPTED = "{\"position\":7,\"repeated\":false}";

    private final Queue<Given> answers = new ArrayDeque<>();
    private final AtomicInteger asked = new AtomicInteger();

    @SuppressWarnings("NullAway.Init") // set before each test
    private HttpServer server;

    /** What the server answers next. */
    private record Given(int status, String retryAfter, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/commands", exchange -> {
            asked.incrementAndGet();
            Given given = answers.remove();
            exchange.getResponseHeaders().add("Retry-After", given.retryAfter());
            byte[] body = given.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(given.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asks_a_busy_node_again() throws Exception {
        answers.add(new Given(503, "0", BUSY));
        answers.add(new Given(429, "0", BUSY));
        answers.add(new Given(200, "0", ACCEPTED));

        assertThat(submit()).isEqualTo(new Outcome.Accepted(7, false));
    }

    @Test
    void leaves_a_node_alone_that_asks_for_more_time_than_anybody_waits() throws Exception {
        answers.add(new Given(429, "31", BUSY));

        assertThat(submit()).isEqualTo(new Outcome.Rejected("WEB-009", "Too many", List.of("LED-002")));
        assertThat(asked).hasValue(1);
    }

    private Outcome submit() throws IOException, InterruptedException {
        URI node = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (NodeClient client = new NodeClient(node)) {
            return client.submit(COMMAND);
        }
    }
}
