package baize.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.ledger.LedgerBench;
import baize.ledger.LedgerFaultException;
import baize.ledger.LogEntry;
import baize.ledger.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
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
    private static final int WRITERS = 4;

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
    void is_a_prefix_of_a_log_that_four_writers_go_on_with() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofPlatform().start(() -> {
                while (!done.get()) {
                    bench.fill(1);
                }
            }));
        }
        List<Backup.Copied> copies = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                copies.add(Backup.copy(bench.directory(), directory.resolve("copy" + i)));
            }
        } finally {
            done.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
        }

        assertThat(copies).extracting(Backup.Copied::size).isSorted().allMatch(size -> size >= 31);
        for (int i = 0; i < copies.size(); i++) {
            assertIsPrefix(directory.resolve("copy" + i), copies.get(i));
        }
    }

    private void assertIsPrefix(Path copy, Backup.Copied copied) {
        AuditReport report = Audit.run(copy, AuditOptions.full());
        assertThat(report.findings()).isEmpty();
        assertThat(report.counts().size()).isEqualTo(copied.size());
        assertThat(report.counts().covered()).isEqualTo(copied.covered()).isPositive();
        assertThat(copied.tail()).isEmpty();
        try (LedgerBench opened = LedgerBench.open(copy, options -> options)) {
            assertThat(opened.ledger().size()).isEqualTo(copied.size());
            List<LogEntry> prefix = bench.ledger().entries(0, (int) Math.min(1000, copied.size()));
            assertThat(opened.ledger().entries(0, 1000)).isEqualTo(prefix);
        }
    }

    @Test
    void holds_the_log_and_no_key_whatever_else_lies_there() throws IOException {
        for (String file : List.of("keys/registry.pem", "vault-keys/subject.key", "baize.yaml", "views/views.sqlite")) {
            Path secret = bench.directory().resolve(file);
            Files.createDirectories(secret.getParent());
            Files.writeString(secret, "secret");
        }
        Path copy = directory.resolve("deep/er/copy");

        Backup.copy(bench.directory(), copy);

        assertThat(TestFiles.all(copy))
                .extracting(file -> copy.relativize(file).toString())
                .isNotEmpty()
                .allMatch(file -> file.equals("genesis.json")
                        || file.matches("blocks/\\d{20}\\.blk")
                        || file.matches("checkpoints/\\d{20}\\.notes"));
        assertThat(copy.resolveSibling("copy.partial")).doesNotExist();
    }

    @Test
    void comes_back_whole_and_goes_on() {
        bench.close();
        Path copy = directory.resolve("copy");
        Path back = directory.resolve("back");

        Backup.copy(bench.directory(), copy);
        Backup.Copied restored = Backup.restore(copy, back, AuditOptions.full(), _ -> {});

        assertThat(restored.size()).isEqualTo(31);
        assertThat(restored.covered()).isEqualTo(31);
        try (LedgerBench opened = LedgerBench.open(back, options -> options)) {
            assertThat(opened.ledger().size()).isEqualTo(31);
            opened.fill(1);
        }
        AuditReport report = Audit.run(back, AuditOptions.full());
        assertThat(report.findings()).isEmpty();
        assertThat(report.state()).isEqualTo(new AuditReport.StateCheck.Equal(31));
    }

    @Test
    void leaves_a_torn_end_behind() throws IOException {
        bench.close();
        Path last = TestFiles.all(bench.directory().resolve("blocks")).getLast();
        Files.writeString(last, "BZB1 and no more", StandardOpenOption.APPEND);
        Path copy = directory.resolve("copy");

        Backup.Copied copied = Backup.copy(bench.directory(), copy);

        assertThat(copied.tail().orElseThrow().toString()).startsWith("Block 31, position 31 (blocks/");
        assertThat(Audit.run(copy, AuditOptions.full()).findings()).isEmpty();
    }

    @Test
    void overwrites_nothing() throws IOException {
        Path copy = Files.createDirectory(directory.resolve("copy"));
        Path inside = bench.directory().resolve("copy");
        Path half = Files.createDirectory(directory.resolve("half.partial")).resolveSibling("half");

        assertThatThrownBy(() -> Backup.copy(bench.directory(), copy)).hasMessageContaining("exists already");
        assertThatThrownBy(() -> Backup.restore(bench.directory(), copy, AuditOptions.full(), _ -> {}))
                .isInstanceOf(LedgerFaultException.class)
                .hasMessageContaining("exists already");
        assertThatThrownBy(() -> Backup.copy(bench.directory(), inside)).hasMessageContaining("lies inside");
        assertThatThrownBy(() -> Backup.copy(bench.directory(), half)).hasMessageContaining("left over");
        assertThat(copy).isEmptyDirectory();
    }

    @Test
    void is_not_made_of_what_is_no_log_and_not_brought_back_when_broken() {
        Path copy = directory.resolve("copy");
        Path nowhere = directory.resolve("nowhere");
        Backup.copy(bench.directory(), copy);
        TestFiles.flip(TestFiles.all(copy.resolve("blocks")).getFirst(), 8 * 200);

        assertThatThrownBy(() -> Backup.copy(directory.resolve("nothing"), nowhere))
                .hasMessageContaining("holds no ledger");
        assertThatThrownBy(() -> Backup.copy(copy, nowhere))
                .hasMessageContaining("is broken and was not copied")
                .hasMessageContaining("Block 0, position 0 (blocks/");
        assertThatThrownBy(() -> Backup.restore(copy, directory.resolve("back"), AuditOptions.full(), _ -> {}))
                .hasMessageContaining("is not to be trusted");
        assertThat(directory.resolve("back")).doesNotExist();
        assertThat(nowhere).doesNotExist();
        assertThat(nowhere.resolveSibling("nowhere.partial")).doesNotExist();
    }
}
