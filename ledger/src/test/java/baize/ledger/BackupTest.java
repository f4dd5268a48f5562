package baize.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BackupTest {
    private static final long SMALL_SEGMENTS = 8_000;

    @TempDir
    Path directory;

    private LedgerBench bench;

    @BeforeEach
    void create() {
        bench = LedgerBench.create(
                directory.resolve("ledger"),
                options -> options.withSurroundings(options.surroundings()
                        .withSegmentBytes(SMALL_SEGMENTS)
                        .withCheckpointInterval(Duration.ofMillis(5))));
        bench.fill(30);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void is_a_prefix_of_a_log_that_goes_on_meanwhile() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                bench.fill(1);
            }
        });
        Path copy = directory.resolve("copy");
        BackupReport report;
        try {
            report = Backup.copy(bench.directory(), copy);
        } finally {
            done.set(true);
            writer.join();
        }

        assertThat(report.entries()).isGreaterThanOrEqualTo(1);
        assertThat(Audit.run(copy, AuditOptions.full()).findings()).isEmpty();
        try (LedgerBench opened = LedgerBench.open(copy, options -> options)) {
            assertThat(opened.ledger().size()).isEqualTo(report.entries());
            List<LogEntry> prefix = bench.ledger().entries(0, (int) Math.min(1000, report.entries()));
            assertThat(opened.ledger().entries(0, 1000)).isEqualTo(prefix);
        }
    }

    @Test
    void comes_back_whole() {
        bench.close();
        Path copy = directory.resolve("copy");
        Path back = directory.resolve("back");

        Backup.copy(bench.directory(), copy);
        BackupReport restored = Backup.restore(copy, back);

        assertThat(restored.entries()).isEqualTo(31);
        try (LedgerBench opened = LedgerBench.open(back, options -> options)) {
            assertThat(opened.ledger().size()).isEqualTo(31);
            opened.fill(1);
        }
        assertThat(Audit.run(back, AuditOptions.full()).findings()).isEmpty();
    }

    @Test
    void is_refused_over_other_files_and_from_a_broken_copy() {
        Path copy = directory.resolve("copy");
        Backup.copy(bench.directory(), copy);

        assertThatThrownBy(() -> Backup.copy(bench.directory(), copy)).hasMessageContaining("is not empty");
        assertThatThrownBy(() -> Backup.copy(directory.resolve("nothing"), directory.resolve("else")))
                .hasMessageContaining("holds no ledger");
        TestFiles.flip(TestFiles.all(copy.resolve("blocks")).getFirst(), 8 * 200);
        assertThatThrownBy(() -> Backup.restore(copy, directory.resolve("back")))
                .hasMessageContaining("is broken");
    }
}
