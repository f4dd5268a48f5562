package baize.services.vault;

import static baize.services.vault.VaultBench.HOSPITAL;
import static baize.services.vault.VaultBench.WAREHOUSE;
import static baize.services.vault.VaultBench.aSubject;
import static baize.services.vault.VaultBench.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.Commitment;
import baize.contracts.oversight.OversightCommand.ErasureReason;
import baize.services.views.DatabaseOptions;
import baize.trust.Base64Url;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a thief of the disk finds: the bytes of every file, before and after an erasure. Source: faults A26. */
class VaultFilesTest {
    private static final int WINDOW = 16;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit
    private Path directory;

    /** Rows are written without HPKE: it takes many to fill, split and merge pages, and their bytes are random either way. */
    @Test
    void leaves_no_byte_of_an_erased_record_in_any_file() throws IOException {
        long seed = Long.getLong("seed", new SplittableRandom().nextLong());
        SplittableRandom random = new SplittableRandom(seed);
        try (VaultBench bench = bench()) {
            Subject subject = aSubject();
            List<RecordId> erased = new ArrayList<>();
            Set<String> secrets = new HashSet<>();
            try (VaultDatabase tables = bench.tables()) {
                Records records = new Records(tables.client());
                tables.change(() -> {
                    for (int i = 0; i < 2_000; i++) {
                        VersionName name = new VersionName(RecordId.random(), 1, subject);
                        byte[] content = bytes(random, random.nextInt(80, i % 10 == 0 ? 9_000 : 300));
                        byte[] wrap = bytes(random, 141);
                        Commitment commitment = new Commitment(Base64Url.encode(bytes(random, 32)));
                        records.insert(name.record(), subject, 0);
                        records.insert(name, commitment, new Sealing.SealedVersion(content, Map.of(HOSPITAL, wrap)), 0);
                        if (i % 2 == 0) {
                            erased.add(name.record());
                            secrets.addAll(windows(text(content)));
                            secrets.addAll(windows(text(wrap)));
                            secrets.addAll(windows(commitment.value()));
                        }
                    }
                });
            }
            assertThat(found(secrets)).as("what is looked for is there").hasSizeGreaterThan(erased.size());

            done(bench.vault().erase(HOSPITAL, erased, ErasureReason.EPIDEMIC_ENDED));

            assertThat(found(secrets)).as("-Dseed=%d", seed).isEmpty();
        }
    }

    /** What a kill leaves: rows and keys are gone, and the files' log still has all of them. */
    @Test
    void wipes_at_the_next_start_what_a_crash_left_in_the_files() throws IOException {
        try (VaultBench bench = bench();
                VaultDatabase crashed = bench.tables()) {
            Stored stored = bench.aContact("x".repeat(10_000));
            byte[] sealed = crashed.client()
                    .sql("select sealed from version where record = ?")
                    .param(stored.id().value())
                    .query(byte[].class)
                    .single();
            Set<String> secrets = new HashSet<>(windows(text(sealed)));
            Destruction destruction = new Destruction(
                    new baize.contracts.oversight.ErasureId("00000000-0000-4000-8000-000000000001"),
                    HOSPITAL,
                    ErasureReason.REQUESTED,
                    bench.clock().instant(),
                    List.of(new Destruction.Destroyed(stored.id(), List.of(stored.commitment()))));
            bench.keys().destructions().add(destruction);
            new Eraser(crashed, bench.keys(), bench.clock()).apply(destruction);
            assertThat(found(secrets)).as("the crash left them").isNotEmpty();

            bench.restart();

            assertThat(found(secrets)).isEmpty();
        }
    }

    @Test
    void leaves_no_key_of_an_erased_record_in_any_file() throws IOException {
        try (VaultBench bench = bench()) {
            Stored stored = bench.aContact("x");
            String key =
                    text(bench.keys().subjects().find(stored.id()).orElseThrow().serialise());
            assertThat(files()).anyMatch(file -> file.contains(key));

            done(bench.vault().erase(HOSPITAL, List.of(stored.id()), ErasureReason.REQUESTED));

            assertThat(files()).noneMatch(file -> file.contains(key));
        }
    }

    @Test
    void shows_no_content_and_no_salt_to_who_reads_the_files() throws IOException {
        try (VaultBench bench = bench()) {
            Stored stored = bench.aContact("Dr Li, 13800138000");
            Opening opening = bench.vault()
                    .read(VaultBench.officerOf(WAREHOUSE), stored.id())
                    .orElseThrow()
                    .opening();

            assertThat(files())
                    .noneMatch(file -> file.contains("13800138000")
                            || file.contains(text(opening.salt()))
                            || file.contains("text/plain"));
        }
    }

    @Test
    void copies_no_key() throws IOException {
        try (VaultBench bench = bench()) {
            Stored stored = bench.aContact("x");
            List<String> keys = new ArrayList<>();
            keys.add(
                    text(bench.keys().subjects().find(stored.id()).orElseThrow().serialise()));
            keys.add(text(bench.keys().neededPair(WAREHOUSE).serialise()));

            bench.vault().copyTo(directory.resolve("copy"));

            String copy = text(Files.readAllBytes(directory.resolve("copy").resolve(VaultCopy.FILE)));
            assertThat(keys).noneMatch(copy::contains);
            assertThat(copy).contains(stored.id().value());
        }
    }

    @Test
    void lets_nobody_else_read_the_keys() throws IOException {
        try (VaultBench bench = bench()) {
            bench.aContact("x");
            done(bench.vault().withdraw(HOSPITAL, bench.aContact("y").id(), WAREHOUSE));
            done(bench.vault().erase(HOSPITAL, List.of(bench.aContact("z").id()), ErasureReason.REQUESTED));

            try (Stream<Path> files = Files.walk(bench.keysDirectory())) {
                assertThat(files.toList())
                        .hasSizeGreaterThan(8)
                        .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                                .isSubsetOf(
                                        PosixFilePermission.OWNER_READ,
                                        PosixFilePermission.OWNER_WRITE,
                                        PosixFilePermission.OWNER_EXECUTE));
            }
        }
    }

    @Test
    void makes_no_keys_where_there_are_some_and_opens_none_where_there_are_none() {
        VaultKeys.create(directory.resolve("keys"), List.of(HOSPITAL));

        assertThatThrownBy(() -> VaultKeys.create(directory.resolve("keys"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VaultKeys.open(directory.resolve("none"))).isInstanceOf(VaultFaultException.class);
        assertThat(VaultKeys.open(directory.resolve("keys")).holds(HOSPITAL)).isTrue();
        assertThat(VaultKeys.open(directory.resolve("keys")).holds(WAREHOUSE)).isFalse();
    }

    private VaultBench bench() {
        return new VaultBench(
                directory.resolve("node"),
                () -> new DatabaseOptions.SqliteFile(directory.resolve("node").resolve("vault.sqlite")));
    }

    /** The bytes of all files of the database and of the keys but the lists of what was destroyed, which hold commitments by design. */
    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("node"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(directory.resolve("node/vault-keys/erasures")))
                    .map(file -> {
                        try {
                            return text(Files.readAllBytes(file));
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    /** Those of the secrets that stand anywhere in the files. */
    private Set<String> found(Set<String> secrets) throws IOException {
        Set<String> found = new HashSet<>();
        for (String file : files()) {
            for (int at = 0; at + WINDOW <= file.length(); at++) {
                String window = file.substring(at, at + WINDOW);
                if (secrets.contains(window)) {
                    found.add(window);
                }
            }
        }
        return found;
    }

    private static List<String> windows(String secret) {
        return Stream.iterate(0, at -> at + WINDOW <= secret.length(), at -> at + WINDOW)
                .map(at -> secret.substring(at, at + WINDOW))
                .toList();
    }

    private static byte[] bytes(SplittableRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
