package baize.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import baize.ledger.LedgerBench;
import baize.ledger.TestFiles;
import baize.ledger.blocks.BlockCodec;
import baize.ledger.blocks.BlockLog;
import baize.ledger.blocks.SegmentScan.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes change, files go, come and change places: an audit tells of each where it is. */
class DamageTest {
    private static final int FLIPS = 40;
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @TempDir
    static Path lives;

    private static List<Found> frames;

    @TempDir
    Path directory;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private Path ledger;

    @BeforeAll
    static void live() {
        RecordedLife.live(lives.resolve("life"), new SplittableRandom(2), 40);
        frames = new TestLog(lives.resolve("life")).frames();
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

    private Path segment(Found frame) {
        return BlockLog.segmentFile(ledger.resolve("blocks"), frame.location().segment());
    }

    private static long height(Found frame) {
        return BlockCodec.read(frame.payload()).height();
    }

    private void write(Found frame, int at, byte[] bytes) throws IOException {
        byte[] file = Files.readAllBytes(segment(frame));
        System.arraycopy(bytes, 0, file, at, bytes.length);
        Files.write(segment(frame), file);
    }

    @Test
    void names_the_block_of_every_changed_byte() throws IOException {
        for (int i = 0; i < FLIPS; i++) {
            Found frame = frames.get(random.nextInt(frames.size()));
            int start = (int) frame.location().offset();
            // Every byte of the header has its turn, then some of the payload.
            int at = i < 12 ? i : random.nextInt((int) frame.location().end() - start);
            byte[] whole = Files.readAllBytes(segment(frame));
            byte[] bad = {(byte) (whole[start + at] ^ (1 << random.nextInt(8)))};

            write(frame, start + at, bad);
            AuditReport report = random.nextBoolean() ? full() : quick();
            Files.write(segment(frame), whole);

            String what = "seed %d: block %d, byte %d".formatted(SEED, height(frame), at);
            assertThat(report.finding()).as(what).isPresent();
            assertThat(report.finding().orElseThrow().block()).as(what).contains(height(frame));
            assertThat(report.finding().orElseThrow().offset()).as(what).isEqualTo(start);
            assertThat(report.finding().orElseThrow().file())
                    .as(what)
                    .isEqualTo("blocks/" + segment(frame).getFileName());
        }
    }

    @Test
    void names_every_changed_byte_even_where_the_checksum_was_made_to_fit() throws IOException {
        for (int i = 0; i < FLIPS; i++) {
            Found frame = frames.get(random.nextInt(frames.size()));
            byte[] payload = frame.payload().clone();
            int at = random.nextInt(payload.length);
            payload[at] ^= (byte) (1 << random.nextInt(8));

            write(frame, (int) frame.location().offset(), TestLog.frame(payload));
            AuditReport report = full();
            write(frame, (int) frame.location().offset(), TestLog.frame(frame.payload()));

            String what = "seed %d: block %d, byte %d of the payload".formatted(SEED, height(frame), at);
            assertThat(report.clean()).as(what).isFalse();
            // The engine's cursor and who handed a command in are told by the next block's hash, or by the state store.
            report.finding()
                    .ifPresent(finding -> assertThat(finding.block().orElseThrow())
                            .as(what)
                            .isBetween(height(frame), height(frame) + 1));
        }
        assertThat(full().clean()).isTrue();
    }

    @Test
    void names_every_changed_byte_of_checkpoints_and_genesis_record() throws IOException {
        Path notes = TestFiles.all(ledger.resolve("checkpoints")).getFirst();
        for (Path file : List.of(notes, ledger.resolve("genesis.json"))) {
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < FLIPS / 2; i++) {
                int bit = random.nextInt(whole.length * 8);
                TestFiles.flip(file, bit);

                assertThat(quick().clean())
                        .as("seed %d: %s, bit %d", SEED, file.getFileName(), bit)
                        .isFalse();
                Files.write(file, whole);
            }
        }
    }

    private void forgetCheckpointsAndState() {
        TestFiles.delete(ledger.resolve("checkpoints"));
        TestFiles.delete(ledger.resolve("state"));
    }

    @Test
    void reports_a_torn_end_that_no_checkpoint_covers_apart() throws IOException {
        forgetCheckpointsAndState();
        Found last = frames.getLast();
        byte[] whole = Files.readAllBytes(segment(last));
        int start = (int) last.location().offset();
        for (int length :
                List.of(1, 11, 12, 13, 1 + random.nextInt(whole.length - start - 1), whole.length - start - 1)) {
            Files.write(segment(last), Arrays.copyOf(whole, start + length));

            AuditReport report = full();

            assertThat(report.finding()).isEmpty();
            assertThat(report.clean()).isFalse();
            assertThat(report.tail().orElseThrow().toString())
                    .startsWith("Block %d, position %d (blocks/%s, byte %d): the good log ends before this"
                            .formatted(
                                    height(last),
                                    BlockCodec.read(last.payload()).firstPosition(),
                                    segment(last).getFileName(),
                                    start));
            assertThat(report.counts().blocks()).isEqualTo(frames.size() - 1);
        }
        Files.write(segment(last), Arrays.copyOf(whole, start));
        assertThat(full().clean()).isTrue();
    }

    @Test
    void reports_rubbish_and_old_blocks_behind_the_end_apart() throws IOException {
        forgetCheckpointsAndState();
        Path file = segment(frames.getLast());
        byte[] whole = Files.readAllBytes(file);
        for (byte[] behind : List.of(new byte[4096], TestLog.frame(frames.get(3).payload()))) {
            Files.write(file, behind, StandardOpenOption.APPEND);

            AuditReport report = full();

            assertThat(report.finding()).isEmpty();
            assertThat(report.tail().orElseThrow().offset()).isEqualTo(whole.length);
            assertThat(report.counts().blocks()).isEqualTo(frames.size());
            Files.write(file, whole);
        }
    }

    @Test
    void names_a_torn_end_that_a_checkpoint_covers() throws IOException {
        Found last = frames.getLast();
        Files.write(
                segment(last),
                Arrays.copyOf(
                        Files.readAllBytes(segment(last)), (int) last.location().offset() + 50));

        assertThat(full().finding().orElseThrow().toString())
                .startsWith("Block %d, position ".formatted(height(last)))
                .contains("a checkpoint was signed over ");
    }

    @Test
    void names_files_that_are_missing_swapped_doubled_or_foreign() throws IOException {
        List<Path> files = TestFiles.all(ledger.resolve("blocks"));
        Path second = files.get(1);
        Path third = files.get(2);
        byte[] ofSecond = Files.readAllBytes(second);
        byte[] ofThird = Files.readAllBytes(third);
        long due = firstHeight(second);

        Files.delete(second);
        assertNamed(due, "the file of block " + due + " is missing before this one.");

        Files.write(second, ofThird);
        Files.write(third, ofSecond);
        assertNamed(due, "block " + firstHeight(third) + " stands there");

        Files.write(second, ofSecond);
        assertNamed(firstHeight(third), "block " + due + " stands there");

        Files.write(third, ofThird);
        Files.move(second, second.resolveSibling(name(due + 1)), StandardCopyOption.ATOMIC_MOVE);
        assertNamed(due, "the file of block " + due + " is missing before this one.");

        Path other = directory.resolve("other");
        RecordedLife.live(other, new SplittableRandom(3), 10);
        Files.move(second.resolveSibling(name(due + 1)), second);
        byte[] foreign =
                Files.readAllBytes(TestFiles.all(other.resolve("blocks")).getFirst());
        Files.write(third, foreign);
        assertNamed(firstHeight(third), "it is of ledger ");
    }

    private static String name(long height) {
        return "%020d.blk".formatted(height);
    }

    private static long firstHeight(Path file) {
        return Long.parseLong(file.getFileName().toString().substring(0, 20));
    }

    private void assertNamed(long block, String what) {
        Finding finding = full().finding().orElseThrow();
        assertThat(finding.block()).contains(block);
        assertThat(finding.toString()).contains(what);
    }

    @Test
    void names_a_log_whose_checkpoints_are_of_another_one() {
        Path other = directory.resolve("other");
        try (LedgerBench bench = LedgerBench.create(other)) {
            bench.fill(1);
        }
        TestFiles.delete(ledger.resolve("checkpoints"));
        TestFiles.copy(other.resolve("checkpoints"), ledger.resolve("checkpoints"));

        assertThat(quick().finding().orElseThrow().what()).contains("no checkpoint of this ledger");
    }
}
