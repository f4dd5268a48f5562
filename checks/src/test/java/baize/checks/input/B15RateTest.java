package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Actor;
import baize.checks.Founders;
import baize.checks.Region;
import baize.checks.Reply;
import baize.checks.RunningNode;
import baize.contracts.donation.DonationCode;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.SupplyCommand;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * B15: one network that asks without end. How long it waits to the nanosecond is held on a clock of its own beside the limits; here it is
 * real time, with a burst of three: whoever asks often enough is told to wait, however slow the machine is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class B15RateTest {
    private static final int OFTEN_ENOUGH = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RunningNode node;
    private Region region;
    private DonationCode gift;

    @BeforeAll
    void a_node_that_bears_little(@TempDir Path directory) {
        Map<String, Object> little = Map.of(
                "baize.limits.look-up-burst", 3,
                "baize.limits.look-ups-per-minute", 60,
                "baize.limits.command-burst", 20,
                "baize.limits.commands-per-second", 2);
        node = RunningNode.found(directory.resolve("node"), Founders.plan(), little);
        region = node.region();
        gift = region.aGift(10);
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/gifts/%s", "/api/v1/gifts/%s/steps"})
    void look_ups_beyond_the_burst_wait(String pattern) {
        Reply reply =
                untilTooMany(() -> node.get(pattern.formatted(Region.aCode().value())));

        Told.problem(reply, 429, "WEB-009");
        assertThat(Long.parseLong(reply.header("Retry-After"))).isBetween(1L, 60L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/donations/%s", "/donations?code=%s", "/donations?lang=en&code=%s"})
    void look_ups_by_the_page_beyond_the_burst_wait_too(String pattern) {
        Reply reply =
                untilTooMany(() -> node.get(pattern.formatted(Region.aCode().value())));

        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(reply.text()).contains("WEB-009").doesNotContain("WEB-500");
        assertThat(Long.parseLong(reply.header("Retry-After"))).isBetween(1L, 60L);
        Told.nothingOfTheMachineRoom(reply);
    }

    @Test
    void guesses_of_mistyped_codes_are_look_ups_as_well() {
        String code = gift.value();
        char last = code.charAt(code.length() - 1);
        String mistyped = code.substring(0, code.length() - 1) + (last == '2' ? '3' : '2');

        assertThat(untilTooMany(() -> node.get("/donations?code=" + mistyped)).status())
                .isEqualTo(429);
    }

    @Test
    void lists_are_no_look_ups() {
        for (int i = 0; i < 20; i++) {
            assertThat(node.get("/donations").status()).isEqualTo(200);
            assertThat(node.get("/api/v1/gifts").status()).isEqualTo(200);
        }
    }

    @Test
    void commands_beyond_the_burst_wait_and_leave_nothing() {
        byte[] command = region.inspector().sign(new SupplyCommand.ApproveItem(new ItemCode("nothing")));
        node.submit(command);
        long before = node.size();

        Reply reply = untilTooMany(() -> node.submit(command));

        Told.problem(reply, 429, "WEB-009");
        assertThat(Long.parseLong(reply.header("Retry-After"))).isBetween(1L, 60L);
        assertThat(node.size()).isEqualTo(before);
    }

    @Test
    void challenges_beyond_the_burst_wait() {
        Reply reply = untilTooMany(() -> node.send(HttpRequest.newBuilder(node.at("/api/v1/session/challenge"))
                .POST(HttpRequest.BodyPublishers.noBody())));

        Told.problem(reply, 429, "WEB-009");
    }

    @Test
    void a_key_that_is_refused_a_thousand_times_in_an_hour_waits_for_the_next(@TempDir Path directory) {
        try (RunningNode unlimited = RunningNode.found(directory.resolve("node"))) {
            Actor spammer = unlimited.region().inspector();
            SupplyCommand nothing = new SupplyCommand.ApproveItem(new ItemCode("nothing"));
            unlimited.clock().pass(Duration.ofMinutes(20));
            for (int i = 0; i < 1_000; i++) {
                assertThat(spammer.signs(nothing).status()).isEqualTo(422);
            }
            long before = unlimited.size();

            Reply reply = spammer.signs(nothing);

            Told.problem(reply, 429, "WEB-009");
            assertThat(reply.header("Retry-After")).isEqualTo("2400");
            assertThat(unlimited.size()).isEqualTo(before);
            assertThat(unlimited.region().approver().mayNot(new SupplyCommand.ApprovePlace(Region.STORE)))
                    .isEqualTo("SUP-008");
            unlimited.clock().pass(Duration.ofMinutes(40));
            assertThat(spammer.mayNot(nothing)).isEqualTo("SUP-002");
        }
    }

    @Test
    void another_network_is_still_served() throws Exception {
        try (HttpClient elsewhere = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.0.0.2"))
                .connectTimeout(PATIENCE)
                .build()) {
            URI look = node.at("/api/v1/gifts/" + gift.value());
            untilTooMany(() -> node.get(look.getPath()));

            HttpResponse<String> answer = elsewhere.send(
                    HttpRequest.newBuilder(look).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoever_waits_is_served_again() {
        String look = "/api/v1/gifts/" + gift.value();
        untilTooMany(() -> node.get(look));
        long before = System.nanoTime();

        Reply reply = node.get(look);
        while (reply.status() == 429 && System.nanoTime() - before < PATIENCE.toNanos()) {
            reply = node.get(look);
        }

        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void other_addresses_are_served_meanwhile() {
        untilTooMany(() -> node.get("/api/v1/gifts/" + gift.value()));

        assertThat(node.get("/log/checkpoint").status()).isEqualTo(200);
        assertThat(node.get("/api/v1/items").status()).isEqualTo(200);
    }

    private static Reply untilTooMany(Supplier<Reply> request) {
        for (int i = 0; i < OFTEN_ENOUGH; i++) {
            Reply reply = request.get();
            if (reply.status() == 429) {
                return reply;
            }
            assertThat(reply.status()).as(reply.text().toLowerCase(Locale.ROOT)).isLessThan(500);
        }
        throw new AssertionError("Served " + OFTEN_ENOUGH + " times, one after another");
    }
}
