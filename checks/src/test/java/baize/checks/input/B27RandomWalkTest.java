package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Actor;
import baize.checks.Founders;
import baize.checks.Region;
import baize.checks.Reply;
import baize.checks.RunningNode;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand;
import baize.services.founding.OfficerKey;
import baize.verifier.Verifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * B27: hundreds of commands in random order by random officers over HTTP. After each of them the totals add up, what was refused changed
 * nothing, and nothing failed. The seed is told on failure; {@code -Dseed=} walks the same way again.
 */
class B27RandomWalkTest {
    private static final int DEEDS = 400;

    private final long seed = Long.getLong("seed", new Random().nextLong());

    @Test
    void the_totals_add_up_after_every_command(@TempDir Path directory) {
        try (RunningNode node = RunningNode.found(directory.resolve("node"), Founders.plan(), Map.of())) {
            Region region = node.region();
            region.aWard();
            region.anotherWard();
            region.aStore();
            region.aRegisteredItem();
            region.aLookAlike();
            region.aDelivery(region.aLot(5_000), 1_000);
            RandomLife life = new RandomLife(node, new Random(seed), officers(node));
            Map<Integer, Integer> answers = new TreeMap<>();
            for (int i = 0; i < DEEDS; i++) {
                RandomLife.Deed deed = life.next();
                if (!(deed.command() instanceof MembershipCommand)) {
                    String told = "seed " + seed + ", deed " + i + ": " + deed.command();
                    answers.merge(done(node, deed, told), 1, Integer::sum);
                    assertAddsUp(node, told);
                }
            }

            assertThat(answers.keySet()).as("seed " + seed).containsOnly(200, 422);
            assertThat(answers.get(200)).as("seed " + seed + " " + answers).isGreaterThan(DEEDS / 8);
            assertThat(answers.get(422)).as("seed " + seed + " " + answers).isGreaterThan(DEEDS / 10);
            assertPagesAnswer(node);
            assertVerifies(node, directory.resolve("copy"));
        }
    }

    private static int done(RunningNode node, RandomLife.Deed deed, String told) {
        StateRows before = StateRows.of(node);

        Reply reply = deed.actor().signs(deed.command());

        assertThat(reply.status()).as(told + ": " + reply.text()).isLessThan(500);
        if (reply.status() != 200) {
            Told.problem(told, reply, reply.status(), reply.problem());
            before.assertUnchanged(told, node);
        }
        return reply.status();
    }

    private void assertAddsUp(RunningNode node, String told) {
        JsonNode items = node.getJson("/api/v1/item-totals?limit=200").path("items");
        for (JsonNode row : items) {
            assertThat(row.path("difference").asLong()).as(told).isZero();
        }
        Map<String, Long> stock = new TreeMap<>();
        for (JsonNode row : node.getJson("/api/v1/totals?limit=200").path("items")) {
            assertThat(row.path("difference").asLong()).as(told).isZero();
            stock.merge(row.path("item").asString(), row.at("/totals/stock").asLong(), Long::sum);
        }
        for (JsonNode row : items) {
            assertThat(row.at("/totals/stock").asLong())
                    .as(told)
                    .isEqualTo(stock.get(row.path("item").asString()));
        }
    }

    private void assertPagesAnswer(RunningNode node) {
        Known known = Known.ofWhatThereIs(node);
        for (Routes.Route route : Routes.of(node).all()) {
            if (route.method().equals("GET") && !route.pattern().endsWith("/stream")) {
                String path = known.path(route);
                assertThat(node.get(path).status())
                        .as("seed " + seed + ": " + path)
                        .isLessThan(500);
            }
        }
    }

    /** The totals once more, recomputed from the public log by a program that knows nothing of ours. */
    private void assertVerifies(RunningNode node, Path copy) {
        assertThat(Verifier.run(
                        "--totals", copy.toString(), "--from", node.at("/").toString()))
                .as("seed " + seed)
                .isZero();
    }

    /** Every officer but those who run the ledger: a walk must not end because somebody shut everybody out. */
    private static List<Actor> officers(RunningNode node) {
        List<Actor> officers = new ArrayList<>();
        for (OfficerKey key : node.keys().officers()) {
            if (!key.roles().contains(Role.REGISTRAR)) {
                officers.add(node.actor(key));
            }
        }
        return officers;
    }
}
