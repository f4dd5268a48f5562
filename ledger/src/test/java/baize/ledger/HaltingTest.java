package baize.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.oversight.OversightCommand;
import baize.ledger.TestRules.Bug;
import baize.ledger.audit.Audit;
import baize.ledger.audit.AuditOptions;
import baize.ledger.codec.RecordCodec;
import baize.ledger.disk.AppendFile;
import baize.ledger.disk.Disk;
import baize.ledger.ordering.Submission;
import baize.ledger.state.StateChange;
import baize.ledger.state.StateStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stops a ledger, and what does not. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HaltingTest {
    @TempDir
    Path directory;

    private final List<String> halts = new CopyOnWriteArrayList<>();

    private LedgerBench bench(Bug bug) {
        return LedgerBench.create(
                directory.resolve("ledger"), options -> halting(options).withRules(new TestRules(bug)));
    }

    private LedgerOptions halting(LedgerOptions options) {
        return options.withSurroundings(options.surroundings().withOnHalt(halts::add));
    }

    private static OversightCommand poison() {
        OversightCommand.CertifyErasure harmless = LedgerBench.anErasure();
        return new OversightCommand.CertifyErasure(
                harmless.erasure(), TestRules.POISON, harmless.root(), harmless.reason());
    }

    @Tag("A25")
    @ParameterizedTest
    @EnumSource(
            value = Bug.class,
            names = {"DECIDING", "EVOLVING", "WRITING"})
    void gives_a_command_that_a_rule_fails_on_a_leaf_and_goes_on(Bug bug) {
        try (LedgerBench bench = bench(bug)) {
            TestOfficer operator = bench.community().operator();

            LogEntry poisoned = bench.log(operator, poison());
            LogEntry next = bench.log(operator, LedgerBench.anErasure());

            assertThat(poisoned.outcome()).isEqualTo(LogEntry.BUG);
            assertThat(poisoned.events()).isEmpty();
            assertThat(next.accepted()).isTrue();
            assertThat(halts).isEmpty();
            bench.restart();
            assertThat(bench.ledger().entry(1)).contains(poisoned);
        }
        assertThat(Audit.run(directory.resolve("ledger"), AuditOptions.full().withRules(new TestRules(bug)))
                        .findings())
                .isEmpty();
    }

    @Tag("A11")
    @Test
    void halts_when_memory_runs_out_and_never_makes_that_an_outcome() {
        try (LedgerBench bench = bench(Bug.OUT_OF_MEMORY)) {
            TestOfficer operator = bench.community().operator();

            Answer answer = bench.submit(operator, poison());

            assertThat(answer).isEqualTo(new Answer.Unavailable(Submission.STOPPED));
            assertThat(halts).singleElement().asString().contains("a planted lack of memory");
            assertThat(bench.ledger().size()).isEqualTo(1);
            assertThat(bench.submit(operator, LedgerBench.anErasure()))
                    .isEqualTo(new Answer.Unavailable(Submission.STOPPED));
        }
    }

    @Tag("A9")
    @Test
    void halts_when_a_sync_fails_acknowledges_nothing_and_still_reads() {
        AtomicBoolean broken = new AtomicBoolean();
        try (LedgerBench bench = LedgerBench.create(
                directory.resolve("ledger"),
                options -> halting(options)
                        .withSurroundings(halting(options).surroundings().withDisk(failing(broken))))) {
            TestOfficer operator = bench.community().operator();
            LogEntry before = bench.log(operator, LedgerBench.anErasure());
            broken.set(true);

            Answer answer = bench.submit(operator, LedgerBench.anErasure());
            Answer later = bench.submit(operator, LedgerBench.anErasure());

            assertThat(List.of(answer, later)).containsOnly(new Answer.Unavailable(Submission.STOPPED));
            assertThat(halts).singleElement().asString().contains("a planted fault");
            assertThat(bench.ledger().status().stopped()).isPresent();
            assertThat(bench.ledger().entry(1)).contains(before);
            assertThat(bench.ledger().size()).isEqualTo(2);

            // Only now: a checkpoint that failed halts the ledger while a batch may still be on its way to the disk.
            broken.set(false);
            bench.restart();
            assertThat(bench.ledger().entry(1)).contains(before);
            assertThat(bench.log(operator, LedgerBench.anErasure()).accepted()).isTrue();
        }
        assertThat(Audit.run(directory.resolve("ledger"), AuditOptions.full()).findings())
                .isEmpty();
    }

    @Tag("A22")
    @Test
    void halts_on_a_row_that_cannot_be_read_and_rebuilds_the_state_from_the_blocks() {
        UUID known = new UUID(1, 1);
        try (LedgerBench bench = LedgerBench.create(directory.resolve("ledger"), this::halting)) {
            TestOfficer operator = bench.community().operator();
            bench.log(operator, LedgerBench.erasure(known));
            bench.ledger().close();
            spoil(bench.directory().resolve("state"), "erasure/" + known);
            bench.restart();

            Answer answer = bench.submit(operator, LedgerBench.erasure(known));

            assertThat(answer).isEqualTo(new Answer.Unavailable(Submission.STOPPED));
            assertThat(halts).singleElement().asString().contains("A row of the table erasure");
            assertThat(bench.ledger().size()).isEqualTo(2);
            bench.restart();
            LogEntry refused = bench.log(operator, LedgerBench.erasure(known));
            assertThat(refused.accepted()).isFalse();
            assertThat(refused.outcome()).isNotEqualTo(LogEntry.BUG);
        }
        assertThat(Audit.run(directory.resolve("ledger"), AuditOptions.full()).clean())
                .isTrue();
    }

    private static void spoil(Path state, String row) {
        try (StateStore store = StateStore.open(state, new RecordCodec());
                StateChange change = new StateChange()) {
            change.row(row, "{}".getBytes(StandardCharsets.UTF_8));
            store.write(change);
            store.flush();
        }
    }

    private static Disk failing(AtomicBoolean broken) {
        return path -> {
            AppendFile real = Disk.real().append(path);
            return new AppendFile() {
                @Override
                public void append(ByteBuffer bytes) throws IOException {
                    real.append(bytes);
                }

                @Override
                public void force() throws IOException {
                    if (broken.get()) {
                        throw new IOException("a planted fault");
                    }
                    real.force();
                }

                @Override
                public void rewrite(long at, ByteBuffer bytes) throws IOException {
                    real.rewrite(at, bytes);
                }

                @Override
                public void cut(long size) throws IOException {
                    real.cut(size);
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        };
    }
}
