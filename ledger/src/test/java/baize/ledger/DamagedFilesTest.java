package baize.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.ledger.audit.Audit;
import baize.ledger.audit.AuditOptions;
import baize.ledger.audit.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row A6 of the faults on a whole ledger: a damaged file is named, healed or moved aside, and never believed. */
class DamagedFilesTest {
    private static final int ENTRIES = 6;
    private static final int FLIPS_PER_FILE = 3;

    @TempDir(factory = MemoryDirectory.class)
    Path directory;

    private Path ledger;
    private List<LogEntry> entries;

    @BeforeEach
    void fill() {
        ledger = directory.resolve("ledger");
        try (LedgerBench bench = LedgerBench.create(ledger)) {
            bench.fill(ENTRIES - 1);
            entries = bench.ledger().entries(0, 100);
        }
    }

    private Path copy(String name) {
        return TestFiles.copy(ledger, directory.resolve(name));
    }

    private void assertHealed(Path copy) {
        try (LedgerBench bench = LedgerBench.open(copy, options -> options)) {
            assertThat(bench.ledger().entries(0, 100)).isEqualTo(entries);
            bench.fill(1);
        }
        assertThat(Audit.run(copy, AuditOptions.full()).findings()).isEmpty();
    }

    @Tag("A6")
    @Test
    void names_or_heals_every_flipped_bit() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (Path file : TestFiles.all(ledger)) {
            Path name = ledger.relativize(file);
            boolean harmless =
                    name.toString().equals("LOCK") || name.toString().matches("state/(LOG|OPTIONS|LOCK|IDENTITY).*");
            for (int i = 0; i < FLIPS_PER_FILE && !harmless && Files.size(file) > 0; i++) {
                long bit = random.nextLong(Files.size(file) * 8);
                Path copy = copy("flipped");
                TestFiles.flip(copy.resolve(name), bit);

                assertNamedOrHealed(copy, "seed %d: %s, bit %d".formatted(seed, name, bit));
                TestFiles.delete(copy);
            }
        }
    }

    private void assertNamedOrHealed(Path copy, String what) {
        try (LedgerBench bench = LedgerBench.open(copy, options -> options)) {
            for (LogEntry entry : entries) {
                try {
                    assertThat(bench.ledger().entry(entry.position())).as(what).contains(entry);
                } catch (LedgerFaultException | baize.ledger.blocks.BlockLogException named) {
                    assertThat(named).as(what).message().isNotBlank();
                }
            }
        } catch (LedgerFaultException named) {
            assertThat(named).as(what).message().containsAnyOf("lock", "genesis", "checkpoint");
            return;
        }
        List<Finding> findings = Audit.run(copy, AuditOptions.full()).findings();
        if (what.contains("blocks/")) {
            assertThat(findings).as(what).isNotEmpty();
        } else {
            assertThat(findings)
                    .as(what)
                    .allSatisfy(finding -> assertThat(finding.what()).contains("checkpoint"));
        }
    }

    @Tag("A6")
    @Test
    void rebuilds_a_state_store_that_is_lost_or_broken() throws IOException {
        Path lost = copy("lost");
        TestFiles.delete(lost.resolve("state"));
        assertHealed(lost);

        Path broken = copy("broken");
        for (Path file : TestFiles.all(broken.resolve("state"))) {
            if (file.toString().endsWith(".sst")) {
                TestFiles.flip(file, 800);
            }
        }
        assertHealed(broken);

        Path marked = copy("marked");
        Files.createFile(marked.resolve("state.broken"));
        assertHealed(marked);
        assertThat(marked.resolve("state.broken")).doesNotExist();
    }

    @Test
    void writes_the_genesis_file_again_from_block_0() throws IOException {
        Path lost = copy("lost");
        Files.delete(lost.resolve("genesis.json"));
        assertHealed(lost);

        Path broken = copy("broken");
        Files.writeString(broken.resolve("genesis.json"), "{}");
        assertHealed(broken);
        assertThat(broken.resolve("genesis.json")).hasSameBinaryContentAs(ledger.resolve("genesis.json"));
    }

    @Tag("A6")
    @Test
    void refuses_a_last_block_that_state_or_checkpoint_know_and_moves_one_aside_that_nobody_knows() throws IOException {
        Path blocks = Path.of("blocks", "00000000000000000000.blk");
        Path known = copy("known");
        long lastByte = Files.size(known.resolve(blocks)) - 1;
        TestFiles.flip(known.resolve(blocks), lastByte * 8);
        assertThatThrownBy(() -> LedgerBench.open(known, options -> options))
                .isInstanceOf(LedgerFaultException.class)
                .hasMessageContaining("Block 5 (from position 5), which the state store has seen");

        TestFiles.delete(known.resolve("state"));
        assertThatThrownBy(() -> LedgerBench.open(known, options -> options))
                .isInstanceOf(LedgerFaultException.class)
                .hasMessageContaining(
                        "Block 5 (from position 5) is broken, and a checkpoint was signed over 6 entries");
        assertThat(Audit.run(known, AuditOptions.full()).findings())
                .first()
                .extracting(Finding::toString)
                .asString()
                .startsWith("Block 5, position 5 (blocks/00000000000000000000.blk, byte ");

        TestFiles.delete(known.resolve("state"));
        TestFiles.delete(known.resolve("checkpoints"));
        try (LedgerBench bench = LedgerBench.open(known, options -> options)) {
            assertThat(bench.ledger().entries(0, 100)).isEqualTo(entries.subList(0, ENTRIES - 1));
        }
        assertThat(TestFiles.all(known.resolve("quarantine"))).hasSize(2);
    }

    @Tag("A19")
    @Test
    void refuses_a_log_that_is_not_the_one_a_checkpoint_was_signed_over() {
        Path mixed = copy("mixed");
        Path other = directory.resolve("other");
        Ledger.create(other, new EntryReaderProbe(ledger).genesis());
        try (LedgerBench bench = LedgerBench.open(other, options -> options)) {
            bench.fill(ENTRIES + 2);
        }
        TestFiles.delete(mixed.resolve("blocks"));
        TestFiles.delete(mixed.resolve("state"));
        TestFiles.copy(other.resolve("blocks"), mixed.resolve("blocks"));

        assertThatThrownBy(() -> LedgerBench.open(mixed, options -> options))
                .isInstanceOf(LedgerFaultException.class)
                .hasMessageContaining("are not the ones that the newest checkpoint");
        assertThat(Audit.run(mixed, AuditOptions.full()).findings())
                .first()
                .extracting(Finding::what)
                .asString()
                .contains("has another root than");
    }

    private record EntryReaderProbe(Path directory) {
        baize.trust.Genesis genesis() {
            try (LedgerBench bench = LedgerBench.open(directory, options -> options)) {
                return bench.ledger().genesis();
            }
        }
    }

    @Test
    void moves_a_torn_checkpoint_aside_and_signs_again() throws IOException {
        Path torn = copy("torn");
        Path notes = TestFiles.all(torn.resolve("checkpoints")).getLast();
        Files.writeString(notes, "baize/half a no", StandardOpenOption.APPEND);

        assertHealed(torn);

        assertThat(TestFiles.all(torn.resolve("quarantine"))).hasSize(1);
    }

    @Test
    void refuses_a_directory_without_a_ledger_and_never_writes_over_one() {
        assertThatThrownBy(() -> Ledger.open(LedgerOptions.of(directory.resolve("nothing"))))
                .hasMessageContaining("holds no ledger");
        assertThatThrownBy(() -> Ledger.create(
                        ledger, TestCommunity.found(LedgerBench.START).genesis()))
                .hasMessageContaining("holds a ledger already");
    }
}
