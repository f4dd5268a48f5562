package baize.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.Command;
import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.KeyId;
import baize.contracts.LedgerRefusal;
import baize.contracts.RuleSet;
import baize.contracts.Rules;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.membership.Authority;
import baize.contracts.membership.Founding;
import baize.ledger.LedgerBench;
import baize.ledger.LedgerFaultException;
import baize.ledger.TestFiles;
import baize.ledger.X509Certificates;
import baize.ledger.audit.AuditReport.Counts;
import baize.ledger.audit.AuditReport.StateCheck;
import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
    @TempDir
    static Path lives;

    @TempDir
    Path directory;

    private Path ledger;

    @BeforeAll
    static void live() {
        RecordedLife.live(lives.resolve("life"), new SplittableRandom(1), 120);
    }

    @BeforeEach
    void copy() {
        ledger = TestFiles.copy(lives.resolve("life"), directory.resolve("ledger"));
    }

    private AuditReport full() {
        return Audit.run(ledger, AuditOptions.full());
    }

    private AuditReport quick() {
        return Audit.run(ledger, AuditOptions.full().withoutReplay());
    }

    @Test
    void finds_nothing_in_an_honest_log_and_counts_it() {
        AuditReport report = full();
        List<Block> blocks = new TestLog(ledger).read();
        List<BlockEntry> entries =
                blocks.stream().flatMap(block -> block.entries().stream()).toList();
        Counts counts = report.counts();

        assertThat(report.findings()).isEmpty();
        assertThat(report.clean()).isTrue();
        assertThat(report.root())
                .isEqualTo(java.util.HexFormat.of().formatHex(blocks.getLast().root()));
        assertThat(report.state()).isEqualTo(new StateCheck.Equal(blocks.size() - 1L));
        assertThat(counts.blocks()).isEqualTo(blocks.size());
        assertThat(counts.commands()).isEqualTo(entries.size() - 1L).isGreaterThan(300);
        assertThat(counts.accepted() + counts.refused() + counts.withoutLeaf()).isEqualTo(counts.commands());
        assertThat(counts.size()).isEqualTo(1 + counts.accepted() + counts.refused());
        assertThat(List.of(counts.accepted(), counts.refused(), counts.withoutLeaf(), counts.checkpoints()))
                .allMatch(count -> count > 10);
        assertThat(counts.covered()).isEqualTo(counts.size());
    }

    @Test
    void finds_nothing_without_replaying_rules_either() {
        AuditReport report = quick();

        assertThat(report.findings()).isEmpty();
        assertThat(report.counts()).isEqualTo(full().counts());
        assertThat(report.root()).isEqualTo(full().root());
        assertThat(report.replayed()).isFalse();
        assertThat(report.state()).isInstanceOf(StateCheck.NotCompared.class);
    }

    @Test
    void lived_through_all_that_an_audit_must_understand() {
        Map<String, Integer> outcomes = new TreeMap<>();
        new TestLog(ledger)
                .read().stream()
                        .flatMap(block -> block.entries().stream())
                        .map(entry -> switch (entry) {
                            case BlockEntry.Logged logged -> logged.outcome();
                            case BlockEntry.Unlogged unlogged -> "no leaf " + unlogged.reason();
                        })
                        .forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));

        assertThat(outcomes).containsKeys("ACCEPTED", "LED-001", "no leaf 1", "no leaf 3", "no leaf 4", "no leaf 5");
        assertThat(outcomes).containsKeys("no leaf 6", "no leaf 8");
        assertThat(outcomes.keySet())
                .anyMatch(outcome -> outcome.startsWith("MEM-"))
                .anyMatch(outcome -> outcome.startsWith("SUP-"))
                .anyMatch(outcome -> outcome.startsWith("OVE-"));
        assertThat(TestFiles.all(ledger.resolve("blocks"))).hasSizeGreaterThan(3);
    }

    @Test
    void writes_nothing_to_the_directory() throws IOException {
        Map<String, byte[]> before = contents();

        full();
        quick();

        Map<String, byte[]> after = contents();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(before.get(file)));
    }

    private Map<String, byte[]> contents() throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (Path file : TestFiles.all(ledger)) {
            contents.put(ledger.relativize(file).toString(), Files.readAllBytes(file));
        }
        return contents;
    }

    @Test
    void reads_a_running_nodes_log_as_far_as_it_went() {
        try (LedgerBench bench = LedgerBench.create(directory.resolve("running"))) {
            bench.fill(20);
            AuditReport early = Audit.run(bench.directory(), AuditOptions.full());
            bench.restart();
            bench.fill(5);
            AuditReport late = Audit.run(bench.directory(), AuditOptions.full());

            assertThat(early.findings()).isEmpty();
            assertThat(early.counts().size()).isEqualTo(21);
            assertThat(early.state())
                    .isEqualTo(new StateCheck.NotCompared("a running node has not written its state down yet"));
            assertThat(late.findings()).isEmpty();
            assertThat(late.counts().size()).isEqualTo(26);
            assertThat(late.state()).isEqualTo(new StateCheck.Equal(20));
        }
    }

    @Test
    void holds_the_log_against_the_rules_that_it_is_given() {
        AuditReport report = Audit.run(ledger, AuditOptions.full().withRules(new StricterRules()));

        assertThat(report.findings())
                .singleElement()
                .asString()
                .startsWith("Block 1, position 1 (blocks/00000000000000000000.blk, byte ")
                .contains(": command 1 of the block is recorded as accepted, and the rules say refused (LED-002, ");
        assertThat(report.counts().blocks()).isEqualTo(1);
    }

    private record StricterRules(RuleSet real) implements RuleSet {
        StricterRules() {
            this(new Rules(new X509Certificates()));
        }

        @Override
        public int version() {
            return real.version();
        }

        @Override
        public List<Write> found(Founding founding) {
            return real.found(founding);
        }

        @Override
        public Authority authority(WorldState state, KeyId key, Instant time) {
            return real.authority(state, key, time);
        }

        @Override
        public Decision decide(WorldState state, Command command, TransactionContext context) {
            return Decision.refuse(LedgerRefusal.TOO_MANY_REFUSED);
        }

        @Override
        public List<Write> evolve(WorldState state, Event event, Stamp stamp) {
            return real.evolve(state, event, stamp);
        }
    }

    @Test
    void names_a_genesis_file_that_is_not_block_0s() throws IOException {
        Path genesis = ledger.resolve("genesis.json");
        Files.writeString(genesis, " ", StandardOpenOption.APPEND);
        assertThat(full().findings()).singleElement().asString().startsWith("Block 0, position 0 (genesis.json");

        Files.delete(genesis);
        assertThat(quick().findings()).singleElement().asString().contains("the file is missing");
    }

    @Test
    void names_a_checkpoint_that_is_beyond_the_log() throws IOException {
        Path last = TestFiles.all(ledger.resolve("blocks")).getLast();
        Files.delete(last);

        assertThat(full().findings())
                .first()
                .asString()
                .startsWith("(checkpoints/")
                .contains("a checkpoint was signed over ")
                .contains("entries are missing");
    }

    @Test
    void names_a_checkpoint_that_no_founding_member_signed() throws IOException {
        Path other = directory.resolve("other");
        LedgerBench.create(other).close();
        Path notes = TestFiles.all(ledger.resolve("checkpoints")).getFirst();
        Files.write(
                notes,
                Files.readAllBytes(TestFiles.all(other.resolve("checkpoints")).getFirst()));

        assertThat(full().findings())
                .singleElement()
                .asString()
                .startsWith("(checkpoints/")
                .contains("no checkpoint of this ledger that a founding member signed");
    }

    @Test
    void names_a_checkpoint_that_goes_back() throws IOException {
        Path notes = TestFiles.all(ledger.resolve("checkpoints")).getLast();
        String text = Files.readString(notes);
        Files.writeString(
                notes,
                text.substring(0, text.indexOf("\n\n", text.indexOf("\n\n") + 2) + 2),
                StandardOpenOption.APPEND);

        assertThat(quick().findings()).singleElement().asString().contains("comes after one over");
    }

    @Test
    void reports_half_a_checkpoint_apart() throws IOException {
        Path notes = TestFiles.all(ledger.resolve("checkpoints")).getLast();
        Files.writeString(notes, "baize/0123", StandardOpenOption.APPEND);

        AuditReport report = full();

        assertThat(report.finding()).isEmpty();
        assertThat(report.tail().orElseThrow().what()).isEqualTo("the last checkpoint was not written to its end.");
    }

    @Test
    void tells_how_far_it_is() {
        List<Long> told = new ArrayList<>();
        List<Long> bytes = new ArrayList<>();

        Audit.run(ledger, AuditOptions.full().withProgress((commands, done, all) -> {
            told.add(commands);
            bytes.add(all - done);
        }));

        assertThat(told).isNotEmpty().isSorted();
        assertThat(bytes.getLast()).isZero();
    }

    @Test
    void refuses_a_directory_without_a_ledger() {
        Path nothing = directory.resolve("nothing");

        assertThatThrownBy(() -> Audit.run(nothing, AuditOptions.full()))
                .isInstanceOf(LedgerFaultException.class)
                .hasMessageContaining("holds no ledger");
    }

    @Test
    void names_a_directory_whose_blocks_are_gone() throws IOException {
        for (Path file : TestFiles.all(ledger.resolve("blocks"))) {
            Files.delete(file);
        }

        assertThat(full().findings()).singleElement().asString().endsWith("there are no blocks.");
    }
}
