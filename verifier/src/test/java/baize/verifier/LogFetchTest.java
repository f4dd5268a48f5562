package baize.verifier;

import static baize.verifier.TestEvents.all;
import static baize.verifier.TestEvents.moved;
import static baize.verifier.TestEvents.place;
import static baize.verifier.TestEvents.transit;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copying a public log from a server's address, and checking the copy. */
final class LogFetchTest {
    private static final int OK = 200;
    private static final int MISSING = 404;

    @TempDir
    private Path directory;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;
    private Path served;
    private Path copy;

    @BeforeEach
    void serve() throws IOException {
        served = directory.resolve("served");
        copy = directory.resolve("copy");
        server = listening();
        server.createContext("/log/", this::answer);
        server.start();
    }

    /** A server on a port below those that the system hands out by itself. */
    private static HttpServer listening() throws IOException {
        for (int tries = 0; tries < 100; tries++) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 32_000);
            try {
                return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            } catch (BindException taken) {
                // Another one is tried.
            }
        }
        throw new AssertionError("No free port from 10,000 to 32,000");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void copies_the_log_and_recomputes_its_totals() {
        TestRelief.ledger().write(served);

        assertThat(fetch()).as(err.toString()).isZero();
        assertThat(out.toString()).containsPattern("masks +\\(all\\) +1000 +2 +100 +894 +0 +1 +7");
        assertThat(fetch()).isZero();
    }

    @Test
    void fetches_only_what_has_grown() {
        TestRelief.ledger().write(served);
        fetch();
        asked.clear();

        fetch();

        assertThat(asked).containsExactly("/log/checkpoint");
    }

    @Test
    void keeps_what_was_signed_before_and_finds_a_log_that_became_shorter() {
        TestRelief.ledger()
                .accepted(
                        "red-cross",
                        "custody.sign-hand-over",
                        all(moved("masks", 99, place("main-store"), transit("waybill-2"))))
                .write(served);
        fetch();
        TestRelief.ledger().write(served);

        assertThat(fetch()).isEqualTo(1);
        assertThat(err.toString()).contains("the log has become shorter");
        assertThat(copy.resolve("checkpoint.14")).exists();
    }

    @Test
    void finds_a_log_that_was_rewritten_behind_an_earlier_checkpoint() throws IOException {
        TestRelief.ledger().write(served);
        fetch();
        TestLedger other = TestRelief.ledger();
        Files.writeString(copy.resolve("checkpoint.12"), other.checkpoint().replace("\n13\n", "\n12\n"));

        assertThat(run("--totals", copy.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains("The first 12 entries are not the ones")
                .contains("rewritten");
    }

    @Test
    void asks_for_nothing_more_when_another_ledger_answers() {
        TestRelief.ledger().write(served);

        assertThat(run("--totals", copy.toString(), "--from", address(), "--ledger", "0".repeat(64)))
                .isEqualTo(1);
        assertThat(asked).containsExactly("/log/checkpoint");
    }

    @Test
    void waits_when_the_ledger_says_so() {
        TestRelief.ledger().write(served);
        refusals.set(2);

        assertThat(fetch()).isZero();
        assertThat(asked).startsWith("/log/checkpoint", "/log/checkpoint", "/log/checkpoint", "/log/public/0");
    }

    @Test
    void leaves_no_checkpoint_where_a_file_could_not_be_had() throws IOException {
        TestRelief.ledger().write(served);
        Files.delete(served.resolve("public/0"));

        assertThat(fetch()).isEqualTo(1);
        assertThat(err.toString()).contains("answered 404 for").contains("/log/public/0");
        assertThat(copy.resolve("checkpoint")).doesNotExist();
    }

    @Test
    void believes_nothing_that_it_fetched() throws IOException {
        TestRelief.ledger().write(served);
        Path entries = served.resolve("public/0");
        Files.writeString(entries, Files.readString(entries).replace("\"quantity\":495", "\"quantity\":496"));

        assertThat(fetch()).isEqualTo(1);
        assertThat(err.toString()).contains("position 9").contains("events were changed");
    }

    @Test
    void says_so_when_the_address_is_none_or_nobody_answers() {
        assertThat(run("--totals", copy.toString(), "--from", "file:///etc")).isEqualTo(1);
        assertThat(err.toString()).contains("is not one of a ledger");
        String address = address();
        server.stop(0);
        assertThat(run("--totals", copy.toString(), "--from", address)).isEqualTo(1);
        assertThat(err.toString()).contains("can't be reached");
        assertThat(run("--from", address)).isEqualTo(1);
    }

    private int fetch() {
        return run("--totals", copy.toString(), "--from", address());
    }

    private int run(String... args) {
        return Verifier.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            Path file = served.resolve(path.substring("/log/".length()));
            if (refusals.getAndDecrement() > 0) {
                exchange.getResponseHeaders().set("Retry-After", "0");
                exchange.sendResponseHeaders(429, -1);
            } else if (Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(OK, Files.size(file));
                Files.copy(file, exchange.getResponseBody());
            } else {
                exchange.sendResponseHeaders(MISSING, -1);
            }
        }
    }
}
