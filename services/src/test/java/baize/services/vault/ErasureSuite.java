package baize.services.vault;

import static baize.services.vault.VaultBench.HOSPITAL;
import static baize.services.vault.VaultBench.WAREHOUSE;
import static baize.services.vault.VaultBench.aSubject;
import static baize.services.vault.VaultBench.done;
import static baize.services.vault.VaultBench.officerOf;
import static baize.services.vault.VaultBench.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.Commitment;
import baize.contracts.oversight.OversightCommand.CertifyErasure;
import baize.contracts.oversight.OversightCommand.ErasureReason;
import baize.services.vault.RestoredVault.Clearance;
import baize.services.views.DatabaseOptions;
import baize.trust.Base64Url;
import baize.trust.MerkleTree;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is erased is gone: here, in copies, and in copies that are put back. Source: faults A26. */
abstract class ErasureSuite {
    @SuppressWarnings("NullAway.Init") // JUnit
    private VaultBench bench;

    @SuppressWarnings("NullAway.Init") // JUnit
    private Path directory;

    /** A database that nobody has used yet. */
    abstract DatabaseOptions fresh();

    @BeforeEach
    void open(@TempDir Path temporary) {
        directory = temporary;
        bench = new VaultBench(temporary, this::fresh);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Vault vault() {
        return bench.vault();
    }

    @Test
    void erases_all_records_of_a_subject_and_no_others() {
        Subject subject = aSubject();
        Stored one = done(vault().put(subject, Set.of(WAREHOUSE), Content.text("one")));
        Stored two = done(vault().put(subject, Set.of(), Content.text("two")));
        Stored kept = bench.aContact("another's");

        done(vault().erase(subject, ErasureReason.REQUESTED));

        assertThat(vault().read(officerOf(WAREHOUSE), one.id())).isEmpty();
        assertThat(vault().read(officerOf(HOSPITAL), two.id())).isEmpty();
        assertThat(vault().list(subject, Optional.empty(), Vault.RECORD_LIMIT)).isEmpty();
        assertThat(vault().read(officerOf(HOSPITAL), kept.id())).isPresent();
        assertThat(bench.keys().subjects().find(one.id())).isEmpty();
        assertThat(bench.keys().subjects().find(kept.id())).isPresent();
    }

    @Test
    void erases_one_record_of_a_subject() {
        Subject subject = aSubject();
        Stored erased = done(vault().put(subject, Set.of(), Content.text("one")));
        Stored kept = done(vault().put(subject, Set.of(), Content.text("two")));

        done(vault().erase(HOSPITAL, List.of(erased.id()), ErasureReason.RETENTION_ENDED));

        assertThat(vault().read(officerOf(HOSPITAL), erased.id())).isEmpty();
        assertThat(vault().read(officerOf(HOSPITAL), kept.id())).isPresent();
    }

    @Test
    void leaves_no_wrap_no_ciphertext_and_no_subject_in_the_tables() {
        Stored stored = bench.aContact("gone");

        done(vault().erase(HOSPITAL, List.of(stored.id()), ErasureReason.REQUESTED));

        try (VaultDatabase tables = bench.tables()) {
            for (String rows : List.of("wrap", "version", "record where subject is not null")) {
                assertThat(tables.client()
                                .sql("select count(*) from " + rows)
                                .query(Long.class)
                                .single())
                        .as(rows)
                        .isZero();
            }
        }
    }

    @Test
    void certifies_the_root_over_the_commitments_of_all_versions() {
        Stored first = bench.aContact("first");
        Stored second = done(vault().addVersion(HOSPITAL, first.id(), Content.text("second")));

        Destruction destruction = done(vault().erase(HOSPITAL, List.of(first.id()), ErasureReason.REQUESTED))
                .destruction();

        byte[] some = Base64Url.decode(first.commitment().value()).orElseThrow();
        byte[] other = Base64Url.decode(second.commitment().value()).orElseThrow();
        boolean inOrder = java.util.Arrays.compareUnsigned(some, other) < 0;
        byte[] root = MerkleTree.nodeHash(
                MerkleTree.leafHash(inOrder ? some : other), MerkleTree.leafHash(inOrder ? other : some));
        assertThat(destruction.certificate())
                .isEqualTo(new CertifyErasure(
                        destruction.erasure(), 2, new Commitment(Base64Url.encode(root)), ErasureReason.REQUESTED));
    }

    @Test
    void erases_nothing_of_another_organisation_and_nothing_twice() {
        Stored stored = bench.aContact("mine");

        assertThat(refusal(vault().erase(WAREHOUSE, List.of(stored.id()), ErasureReason.REQUESTED)))
                .isEqualTo(VaultRefusal.RECORD_UNKNOWN);
        done(vault().erase(HOSPITAL, List.of(stored.id()), ErasureReason.REQUESTED));
        assertThat(refusal(vault().erase(HOSPITAL, List.of(stored.id()), ErasureReason.REQUESTED)))
                .isEqualTo(VaultRefusal.RECORD_UNKNOWN);
        assertThat(refusal(vault().addVersion(HOSPITAL, stored.id(), Content.text("back"))))
                .isEqualTo(VaultRefusal.RECORD_UNKNOWN);
        assertThat(refusal(vault().grant(HOSPITAL, stored.id(), WAREHOUSE))).isEqualTo(VaultRefusal.RECORD_UNKNOWN);
    }

    @Test
    void erases_nothing_where_one_of_the_records_is_not_the_organisations() {
        Stored stored = bench.aContact("mine");

        assertThat(refusal(vault().erase(HOSPITAL, List.of(stored.id(), RecordId.random()), ErasureReason.REQUESTED)))
                .isEqualTo(VaultRefusal.RECORD_UNKNOWN);
        assertThat(vault().read(officerOf(HOSPITAL), stored.id())).isPresent();
    }

    @Test
    void erases_no_more_at_once_than_the_limit() {
        List<RecordId> tooMany =
                Stream.generate(RecordId::random).limit(Vault.ERASURE_LIMIT + 1).toList();

        assertThat(refusal(vault().erase(HOSPITAL, tooMany, ErasureReason.REQUESTED)))
                .isEqualTo(VaultRefusal.TOO_MANY_ERASED);
        assertThat(refusal(vault().erase(HOSPITAL, tooMany.subList(1, tooMany.size()), ErasureReason.REQUESTED)))
                .isEqualTo(VaultRefusal.RECORD_UNKNOWN);
    }

    @Test
    void still_says_who_had_read_what_was_erased() {
        Stored stored = bench.aContact("gone");
        vault().read(officerOf(WAREHOUSE), stored.id());

        done(vault().erase(HOSPITAL, List.of(stored.id()), ErasureReason.REQUESTED));

        assertThat(vault().readings(HOSPITAL, stored.id(), 0, 10).orElseThrow())
                .extracting(Reading::member)
                .containsExactly(WAREHOUSE);
    }

    @Test
    void shows_the_whole_record_or_nothing_to_who_reads_while_it_is_erased() throws Exception {
        Stored stored = bench.aContact("whole");
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> results = Stream.generate(() -> readers.submit(() -> {
                        Optional<OpenedRecord> seen;
                        do {
                            seen = vault().read(officerOf(WAREHOUSE), stored.id());
                        } while (seen.isPresent());
                        return true;
                    }))
                    .limit(4)
                    .toList();

            done(vault().erase(HOSPITAL, List.of(stored.id()), ErasureReason.REQUESTED));

            for (Future<Boolean> result : results) {
                assertThat(result.get(30, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void finishes_an_erasure_that_was_interrupted_after_its_first_step() {
        Stored stored = bench.aContact("half gone");
        Destruction begun = new Destruction(
                new baize.contracts.oversight.ErasureId("00000000-0000-4000-8000-000000000001"),
                HOSPITAL,
                ErasureReason.REQUESTED,
                bench.clock().instant(),
                List.of(new Destruction.Destroyed(stored.id(), List.of(stored.commitment()))));
        bench.keys().destructions().add(begun);

        bench.restart();

        assertThat(vault().read(officerOf(HOSPITAL), stored.id())).isEmpty();
        assertThat(bench.keys().subjects().find(stored.id())).isEmpty();
    }

    @Test
    void answers_the_destruction_at_once_and_wipes_the_files_when_a_reader_is_done() {
        Stored stored = bench.aContact("seen by a backup");
        try (VaultDatabase backup = bench.tables();
                Vault vault = new Vault(bench.tables(), bench.keys(), bench.clock(), Duration.ofMillis(20))) {
            backup.read(() -> {
                assertThat(rows(backup, "version")).isOne();

                Erased erased = done(vault.erase(HOSPITAL, List.of(stored.id()), ErasureReason.REQUESTED));

                assertThat(erased.wiped()).isFalse();
                assertThat(erased.destruction().commitments()).containsExactly(stored.commitment());
                assertThat(vault.read(officerOf(HOSPITAL), stored.id())).isEmpty();
                assertThat(rows(backup, "version")).as("still read as it was").isOne();
                return true;
            });

            awaitWiped(backup);
        }
    }

    @Test
    void wipes_again_what_a_reader_kept_in_the_files_after_a_restart() {
        Stored stored = bench.aContact("seen by a backup");
        try (VaultDatabase backup = bench.tables()) {
            backup.read(() -> {
                assertThat(rows(backup, "version")).isOne();
                done(vault().erase(HOSPITAL, List.of(stored.id()), ErasureReason.REQUESTED));
                bench.restart();
                assertThat(rows(backup, "version"))
                        .as("a reader does not stop the start")
                        .isOne();
                return true;
            });
            assertThat(rows(backup, "wiping")).isOne();

            bench.restart();

            assertThat(rows(backup, "wiping")).isZero();
        }
    }

    @Test
    void says_that_the_files_are_wiped_where_nobody_reads_them() {
        Stored stored = bench.aContact("gone");

        assertThat(done(vault().erase(HOSPITAL, List.of(stored.id()), ErasureReason.REQUESTED))
                        .wiped())
                .isTrue();
        try (VaultDatabase tables = bench.tables()) {
            assertThat(rows(tables, "wiping")).isZero();
        }
    }

    @Test
    void puts_a_copy_back_without_what_was_erased_since() {
        Stored erased = bench.aContact("erased");
        Stored kept = bench.aContact("kept");
        vault().copyTo(directory.resolve("copy"));
        Destruction destruction = done(vault().erase(HOSPITAL, List.of(erased.id()), ErasureReason.REQUESTED))
                .destruction();

        RestoredVault restored = restored();
        Vault cleared = cleared(restored.applyDestruction(List.of(destruction.certificate()), List.of()));

        assertThat(cleared.read(officerOf(WAREHOUSE), erased.id())).isEmpty();
        assertThat(cleared.read(officerOf(WAREHOUSE), kept.id())).isPresent();
        cleared.close();
        bench.restart();
        assertThat(vault().read(officerOf(WAREHOUSE), kept.id())).isPresent();
    }

    @Test
    void brings_no_withdrawn_grant_back_with_a_copy() {
        Stored stored = bench.aContact("withdrawn");
        vault().copyTo(directory.resolve("copy"));
        done(vault().withdraw(HOSPITAL, stored.id(), WAREHOUSE));

        try (Vault cleared = cleared(restored().applyDestruction(List.of(), List.of()))) {
            assertThat(cleared.read(officerOf(WAREHOUSE), stored.id())).isEmpty();
            assertThat(cleared.read(officerOf(HOSPITAL), stored.id())).isPresent();
        }
    }

    @Test
    void opens_nothing_of_a_copy_without_the_keys() {
        Stored stored = bench.aContact("secret");
        vault().copyTo(directory.resolve("copy"));
        DatabaseOptions elsewhere = bench.anotherDatabase();
        VaultCopy.restore(directory.resolve("copy"), elsewhere);
        VaultKeys others = VaultKeys.create(directory.resolve("other-keys"), List.of(HOSPITAL, WAREHOUSE));

        RestoredVault restored = (RestoredVault) VaultStart.open(elsewhere, others, bench.clock());
        try (Vault cleared = cleared(restored.applyDestruction(List.of(), List.of()))) {
            assertThatThrownBy(() -> cleared.read(officerOf(HOSPITAL), stored.id()))
                    .isInstanceOf(VaultFaultException.class)
                    .hasMessageContaining("missing");
        }
    }

    @Test
    void answers_nothing_while_a_certificate_has_no_list() {
        Stored erased = bench.aContact("erased elsewhere");
        vault().copyTo(directory.resolve("copy"));
        // Another replica, with keys of its own, erased the record and had it certified.
        Destruction destruction = elsewhere(erased.id(), erased.commitment());

        try (RestoredVault restored = restored()) {
            assertThat(restored.applyDestruction(List.of(destruction.certificate()), List.of()))
                    .isEqualTo(new Clearance.Missing(List.of(destruction.erasure())));

            Vault cleared =
                    cleared(restored.applyDestruction(List.of(destruction.certificate()), List.of(destruction)));

            assertThat(cleared.read(officerOf(HOSPITAL), erased.id())).isEmpty();
            assertThat(bench.keys().subjects().find(erased.id())).isEmpty();
        }
    }

    @Test
    void applies_no_list_that_names_other_records_than_its_certificate_means() {
        Stored erased = bench.aContact("erased elsewhere");
        Stored victim = bench.aContact("to be kept");
        vault().copyTo(directory.resolve("copy"));
        Destruction honest = elsewhere(erased.id(), erased.commitment());
        Destruction forged = elsewhere(victim.id(), erased.commitment());

        try (RestoredVault restored = restored()) {
            assertThat(restored.applyDestruction(List.of(honest.certificate()), List.of(forged)))
                    .isEqualTo(new Clearance.Missing(List.of(honest.erasure())));
            assertThat(bench.keys().subjects().find(victim.id())).isPresent();
        }
    }

    @Test
    void restores_only_whole_copies_and_only_into_an_empty_database() {
        bench.aContact("here");
        vault().copyTo(directory.resolve("copy"));

        assertThatThrownBy(() -> VaultCopy.restore(directory.resolve("copy"), bench.options()))
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> VaultCopy.restore(directory.resolve("nowhere"), bench.anotherDatabase()))
                .hasMessageContaining("no copy");
        assertThatThrownBy(() -> vault().copyTo(directory.resolve("copy")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void copies_everything_but_keys() {
        Stored stored = bench.aContact("first");
        done(vault().addVersion(HOSPITAL, stored.id(), Content.text("second")));
        vault().read(officerOf(WAREHOUSE), stored.id());
        Optional<List<Reading>> readings = vault().readings(HOSPITAL, stored.id(), 0, 10);

        vault().copyTo(directory.resolve("copy"));

        assertThat(directory.resolve("copy")).isDirectoryContaining(file -> file.endsWith(VaultCopy.FILE));
        assertThat(OwnedFiles.names(directory.resolve("copy"))).containsExactly(VaultCopy.FILE);
        try (Vault cleared = cleared(restored().applyDestruction(List.of(), List.of()))) {
            assertThat(cleared.read(officerOf(WAREHOUSE), stored.id(), 1)).isPresent();
            assertThat(cleared.read(officerOf(WAREHOUSE), stored.id(), 2)).isPresent();
            assertThat(cleared.readings(HOSPITAL, stored.id(), 0, 1)).isEqualTo(readings);
        }
    }

    private static long rows(VaultDatabase tables, String table) {
        return tables.client()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static void awaitWiped(VaultDatabase tables) {
        Instant end = Instant.now().plusSeconds(60);
        while (rows(tables, "wiping") > 0) {
            assertThat(Instant.now()).as("the files are wiped").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private RestoredVault restored() {
        DatabaseOptions other = bench.anotherDatabase();
        VaultCopy.restore(directory.resolve("copy"), other);
        bench.replaceBy(other);
        return switch (bench.start()) {
            case Vault ignored -> throw new AssertionError("It answers at once");
            case RestoredVault restored -> restored;
        };
    }

    private static Vault cleared(Clearance clearance) {
        return switch (clearance) {
            case Clearance.Cleared(Vault vault) -> vault;
            case Clearance.Missing missing -> throw new AssertionError(missing);
        };
    }

    private Destruction elsewhere(RecordId record, Commitment commitment) {
        return new Destruction(
                new baize.contracts.oversight.ErasureId("00000000-0000-4000-8000-000000000002"),
                HOSPITAL,
                ErasureReason.REQUESTED,
                bench.clock().instant(),
                List.of(new Destruction.Destroyed(record, List.of(commitment))));
    }
}
