package baize.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.MemberId;
import baize.trust.Checkpoint;
import baize.trust.ConsistencyProof;
import baize.trust.Ed25519SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CheckpointTest {
    @TempDir
    Path directory;

    private LedgerBench bench(Duration interval) {
        return LedgerBench.create(
                directory.resolve("ledger"),
                options -> options.withSurroundings(options.surroundings().withCheckpointInterval(interval)));
    }

    private static Checkpoint newest(LedgerView ledger) {
        return Checkpoint.read(ledger.checkpoint().orElseThrow().text()).orElseThrow();
    }

    private List<CheckpointStore.Text> stored() throws IOException {
        Path notes = TestFiles.all(directory.resolve("ledger/checkpoints")).getLast();
        return CheckpointStore.texts(Files.readAllBytes(notes));
    }

    @Test
    void covers_every_entry_soon_even_when_the_log_falls_silent() {
        try (LedgerBench bench = bench(Duration.ofMillis(20))) {
            bench.fill(3);

            bench.awaitCheckpoint();
            assertThat(bench.ledger().receipt(3)).isPresent();
        }
    }

    @Test
    void are_no_closer_together_than_allowed_but_the_last_one_comes_at_the_close() throws IOException {
        try (LedgerBench bench = bench(Duration.ofHours(1))) {
            while (bench.ledger().checkpoint().isEmpty()) {
                Thread.onSpinWait();
            }
            bench.fill(5);
            assertThat(newest(bench.ledger()).size()).isEqualTo(1);
            assertThat(bench.ledger().receipt(5)).isEmpty();
            assertThat(stored()).hasSize(1);
        }
        assertThat(stored()).hasSize(2);
    }

    @Test
    void follow_from_one_another() throws IOException {
        try (LedgerBench bench = bench(Duration.ofMillis(1))) {
            for (int i = 0; i < 10; i++) {
                bench.fill(1);
                bench.restart();
            }
            List<Checkpoint> all = stored().stream()
                    .map(text -> baize.trust.SignedNote.read(text.note())
                            .orElseThrow()
                            .text())
                    .map(text -> Checkpoint.read(text).orElseThrow())
                    .toList();

            assertThat(all).extracting(Checkpoint::size).isSorted().doesNotHaveDuplicates();
            for (Checkpoint older : all) {
                ConsistencyProof proof = ConsistencyProof.of(
                        bench.ledger().nodes(), older.size(), all.getLast().size());
                assertThat(proof.proves(older.root(), all.getLast().root())).isTrue();
            }
        }
    }

    @Test
    void are_kept_in_files_of_limited_length() throws IOException {
        Path notes = Files.createDirectories(directory.resolve("notes"));
        TestCommunity community = TestCommunity.found(LedgerBench.START);
        String origin = community.genesis().origin();
        CheckpointSigner signer = TestCommunity.signer();
        String name = origin + "/" + signer.member().value();
        try (CheckpointStore store = CheckpointStore.open(
                notes,
                baize.ledger.disk.Disk.real(),
                origin,
                community.genesis().roster())) {
            for (int size = 1; size <= 25; size++) {
                Checkpoint checkpoint = new Checkpoint(origin, size, new byte[32]);
                store.add(new CheckpointStore.Stored(checkpoint.sign(name, signer.key()), checkpoint), 10);
            }
        }

        assertThat(CheckpointStore.files(notes)).hasSize(3);
        assertThat(CheckpointStore.newest(notes, origin, community.genesis().roster())
                        .orElseThrow()
                        .stored()
                        .checkpoint()
                        .size())
                .isEqualTo(25);
    }

    @Test
    void are_signed_by_no_other_key_than_the_registered_one() {
        bench(Duration.ofSeconds(1)).close();
        CheckpointSigner wrong =
                new CheckpointSigner(new MemberId(TestCommunity.REGISTRAR), Ed25519SigningKey.generate());

        assertThatThrownBy(() -> Ledger.open(
                        LedgerOptions.of(directory.resolve("ledger")).withCheckpoints(wrong)))
                .isInstanceOf(LedgerFaultException.class)
                .hasMessageContaining("not the one that the genesis record names");
    }
}
