package baize.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import baize.ledger.ordering.ScriptedNetwork;
import baize.ledger.ordering.Submission;
import baize.trust.MerkleTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two members' ledgers over an engine that does what a consortium's engine was seen to do. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LedgerOverScriptedOrderingTest {
    @TempDir
    Path directory;

    private final ScriptedNetwork network = ScriptedNetwork.scripted(LedgerBench.START);
    private final TestCommunity community = TestCommunity.found(LedgerBench.START);
    private final PlayedClock clock = new PlayedClock(LedgerBench.START);
    private final Map<String, Ledger> nodes = new LinkedHashMap<>();
    private final Map<String, BlockSource> peers = new LinkedHashMap<>();
    private final List<String> halts = new CopyOnWriteArrayList<>();

    @BeforeEach
    void create() {
        Ledger.create(directory.resolve("a"), community.genesis());
        Ledger.create(directory.resolve("b"), community.genesis());
        start("a");
        start("b");
    }

    @AfterEach
    void close() {
        nodes.values().forEach(Ledger::close);
        assertThat(network.forks()).isEmpty();
    }

    private Ledger start(String name) {
        LedgerSurroundings surroundings = LedgerSurroundings.usual()
                .withPeers(
                        height -> peers.getOrDefault(name, BlockSource.none()).blocks(height))
                .withOnHalt(halts::add);
        Ledger ledger = Ledger.open(LedgerOptions.of(directory.resolve(name))
                .withOrdering(network.node(name, name.charAt(0) - 'a'), clock)
                .withSurroundings(surroundings));
        nodes.put(name, ledger);
        return ledger;
    }

    private void stop(String name) {
        node(name).close();
        nodes.remove(name);
    }

    private Ledger node(String name) {
        return Objects.requireNonNull(nodes.get(name));
    }

    private byte[] command() {
        return Commands.sign(
                community.genesis().ledgerId(),
                clock.instant(),
                LedgerBench.anErasure(),
                community.operator().key());
    }

    /** Has a command ordered in a round of its own. */
    private void order(String node) throws InterruptedException {
        CompletableFuture<Answer> _ = node(node).submit(command());
        network.decide();
        network.awaitLast(nodes.keySet().toArray(String[]::new));
    }

    private static byte[] root(Ledger ledger) {
        return MerkleTree.root(ledger.nodes(), ledger.size());
    }

    @Test
    void gives_every_node_the_same_log() throws InterruptedException {
        order("a");
        order("b");

        assertThat(node("a").size()).isEqualTo(3);
        assertThat(root(node("b"))).isEqualTo(root(node("a")));
        assertThat(node("b").entries(0, 10)).isEqualTo(node("a").entries(0, 10));
    }

    @Test
    void answers_rounds_that_come_again_after_all_were_killed_from_the_log() throws InterruptedException {
        for (int round = 0; round < ScriptedNetwork.ROUNDS_BETWEEN_SAVES + 3; round++) {
            order("a");
        }
        network.decideEmpty(1);
        network.awaitLast("a", "b");
        long size = node("a").size();
        byte[] root = root(node("a"));

        stop("a");
        stop("b");
        start("a");
        start("b");
        order("b");

        assertThat(node("a").size()).isEqualTo(size + 1);
        assertThat(MerkleTree.root(node("a").nodes(), size)).isEqualTo(root);
        assertThat(root(node("b"))).isEqualTo(root(node("a")));
    }

    @Test
    void leaves_no_block_for_rounds_in_which_nothing_happened() throws InterruptedException {
        network.decideEmpty(100);
        network.awaitLast("a", "b");

        assertThat(node("a").status().blocks()).isEqualTo(1);
    }

    @Test
    void fetches_what_it_missed_from_a_peer_when_the_engine_jumps() throws InterruptedException {
        order("a");
        stop("b");
        for (int round = 0; round < 20; round++) {
            order("a");
        }
        network.decideEmpty(3);
        network.awaitLast("a");
        network.forget();
        order("a");

        peers.put("b", node("a")::blocks);
        start("b");
        network.awaitLast("b");

        assertThat(node("b").size()).isEqualTo(22 + 1);
        assertThat(root(node("b"))).isEqualTo(root(node("a")));
        order("b");
        assertThat(node("a").size()).isEqualTo(24);
    }

    @Test
    void halts_when_the_engine_jumps_and_no_peer_has_the_blocks() throws InterruptedException {
        stop("b");
        order("a");
        network.forget();

        Ledger alone = start("b");
        while (halts.isEmpty()) {
            Thread.onSpinWait();
        }

        assertThat(halts).singleElement().asString().contains("Block 1 is missing here and no peer gives it");
        assertThat(alone.size()).isEqualTo(1);
        assertThat(alone.submit(command()).join()).isEqualTo(new Answer.Unavailable(Submission.STOPPED));
    }

    @Test
    void believes_no_peer_whose_block_gives_another_result_here() throws InterruptedException {
        stop("b");
        order("a");
        network.forget();
        byte[] forged = node("a").blocks(1).getFirst().clone();
        forged[forged.length - 1] ^= 1;
        peers.put("b", _ -> List.of(forged));

        Ledger lied = start("b");
        while (halts.isEmpty()) {
            Thread.onSpinWait();
        }

        assertThat(halts).singleElement().asString().contains("Block 1 of a peer gives another result here");
        assertThat(lied.size()).isEqualTo(1);
    }

    @Test
    void waits_while_the_majority_is_lost_and_goes_on_afterwards() throws InterruptedException {
        network.loseMajority();
        CompletableFuture<Answer> waiting = node("a").submit(command());
        network.decide();
        assertThat(network.lastRound()).isZero();
        assertThat(waiting).isNotDone();

        network.regainMajority();
        network.decide();

        assertThat(waiting.join()).isInstanceOf(Answer.Logged.class);
    }

    @Test
    void makes_a_command_once_that_two_nodes_handed_in() throws InterruptedException {
        byte[] command = command();
        CompletableFuture<Answer> first = node("a").submit(command);
        CompletableFuture<Answer> second = node("b").submit(command);
        network.decide();
        network.awaitLast("a", "b");

        assertThat(((Answer.Logged) first.join()).entry()).isEqualTo(((Answer.Logged) second.join()).entry());
        assertThat(node("a").size()).isEqualTo(2);
    }

    @Test
    void executes_a_large_round_in_parts_and_meets_them_again() throws InterruptedException {
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 2100; i++) {
            answers.add(node("a").submit(command()));
        }
        network.decide();
        network.awaitLast("a", "b");

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(Answer.Logged.class));
        assertThat(node("b").status().blocks()).isEqualTo(1 + 3);
        byte[] root = root(node("a"));
        stop("a");
        start("a");
        network.awaitLast("a");
        assertThat(root(node("a"))).isEqualTo(root);
        assertThat(node("a").status().stopped()).isEmpty();
    }

    @Test
    void halts_when_the_engine_delivers_another_batch_where_one_is_recorded() throws InterruptedException {
        order("a");
        ScriptedNetwork other = ScriptedNetwork.scripted(LedgerBench.START);
        stop("b");

        Ledger misled = Ledger.open(LedgerOptions.of(directory.resolve("b"))
                .withOrdering(other.node("b", 1), clock)
                .withSurroundings(LedgerSurroundings.usual().withOnHalt(halts::add)));
        nodes.put("b", misled);
        CompletableFuture<Answer> _ = misled.submit(command());
        other.decide();
        while (halts.isEmpty()) {
            Thread.onSpinWait();
        }

        assertThat(halts).singleElement().asString().contains("delivers another batch");
        assertThat(misled.size()).isEqualTo(2);
    }
}
