package baize.services.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.trust.Certificate;
import baize.trust.CertificateIssuer;
import baize.trust.CertificateRequest;
import baize.trust.CertificateSigningRequest;
import baize.trust.P256SigningKey;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PendingKeysTest {
    private static final MemberId HOSPITAL = new MemberId("first-hospital");
    private static final OfficerId OFFICER = new OfficerId("00000000-0000-4000-8000-000000000001");
    private static final CertificateIssuer ISSUER = CertificateIssuer.selfSigned(
            "registry", P256SigningKey.generate(), Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(3650)));

    @TempDir
    private Path directory = Path.of("");

    @Test
    void waits_as_a_file_of_its_owner_alone_and_signs_once_its_certificate_came() throws Exception {
        Path keys = directory.resolve("keys");
        PendingKeys.PendingKey made = PendingKeys.make(keys, HOSPITAL, OFFICER);

        assertThat(PendingKeys.read(keys))
                .singleElement()
                .satisfies(read ->
                        assertThat(read.key().publicKey()).isEqualTo(made.key().publicKey()));
        assertThat(KeyRingFiles.read(keys).officers()).isEmpty();
        try (Stream<Path> files = Files.list(keys)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }

        PendingKeys.accept(keys, made, Set.of(Role.HOSPITAL), certificate(made, 1));

        assertThat(PendingKeys.read(keys)).isEmpty();
        assertThat(KeyRingFiles.read(keys).officer(HOSPITAL, Role.HOSPITAL).officer())
                .isEqualTo(OFFICER);
    }

    @Test
    void takes_the_place_of_the_officers_key_before_and_keeps_that() throws Exception {
        PendingKeys.PendingKey first = PendingKeys.make(directory.resolve("keys"), HOSPITAL, OFFICER);
        Path keys = directory.resolve("keys");
        PendingKeys.accept(keys, first, Set.of(Role.HOSPITAL), certificate(first, 1));
        PendingKeys.PendingKey second = PendingKeys.make(keys, HOSPITAL, OFFICER);

        PendingKeys.accept(keys, second, Set.of(Role.HOSPITAL, Role.ADMINISTRATOR), certificate(second, 1));

        assertThat(KeyRingFiles.read(keys).officers())
                .singleElement()
                .satisfies(key ->
                        assertThat(key.key().publicKey()).isEqualTo(second.key().publicKey()));
        assertThat(keys.resolve("retired-" + first.key().publicKey().thumbprint() + ".p12"))
                .exists();
    }

    @Test
    void a_newer_certificate_of_the_same_key_replaces_the_older_one() throws Exception {
        Path keys = directory.resolve("keys");
        PendingKeys.PendingKey made = PendingKeys.make(keys, HOSPITAL, OFFICER);
        PendingKeys.accept(keys, made, Set.of(Role.HOSPITAL), certificate(made, 1));
        Certificate renewed = certificate(made, 2);

        KeyRingFiles.put(keys, new OfficerKey(HOSPITAL, OFFICER, Set.of(Role.ADMINISTRATOR), made.key(), renewed));

        assertThat(KeyRingFiles.read(keys).officers()).singleElement().satisfies(key -> {
            assertThat(key.certificate()).isEqualTo(renewed);
            assertThat(key.roles()).containsExactly(Role.ADMINISTRATOR);
        });
        try (Stream<Path> files = Files.list(keys)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("retired-") || name.startsWith("incoming-"));
        }
    }

    @Test
    void one_key_of_an_officer_waits_at_a_time() throws Exception {
        PendingKeys.make(directory.resolve("keys"), HOSPITAL, OFFICER);

        assertThatThrownBy(() -> PendingKeys.make(directory.resolve("keys"), HOSPITAL, OFFICER))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    private static Certificate certificate(PendingKeys.PendingKey key, int years) {
        CertificateSigningRequest request =
                CertificateSigningRequest.read(key.request()).orElseThrow();
        return ISSUER.issue(new CertificateRequest(
                request.subject(),
                request.publicKey(),
                Instant.EPOCH,
                Instant.EPOCH.plus(Duration.ofDays(365L * years))));
    }
}
