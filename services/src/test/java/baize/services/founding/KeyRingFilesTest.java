package baize.services.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.services.founding.FoundingPlan.PlannedMember;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingFilesTest {
    private static final FoundingPlan PLAN = new FoundingPlan(List.of(
            new PlannedMember(
                    new MemberId("registry"),
                    Names.of("认证中心", "Registry"),
                    Set.of(Role.REGISTRAR),
                    true,
                    List.of(Set.of(Role.REGISTRAR))),
            new PlannedMember(
                    new MemberId("first-hospital"),
                    Names.of("第一医院", "First Hospital"),
                    Set.of(Role.HOSPITAL),
                    false,
                    List.of(Set.of(Role.HOSPITAL, Role.ADMINISTRATOR), Set.of(Role.HOSPITAL)))));

    @Test
    void reads_back_every_key_that_it_wrote(@TempDir Path directory) throws Exception {
        Founder.Founded founded = Founder.found(PLAN, Instant.parse("2020-02-01T00:00:00Z"));

        KeyRingFiles.write(founded.keys(), directory.resolve("keys"));
        KeyRing read = KeyRingFiles.read(directory.resolve("keys"));

        assertThat(read.officers())
                .extracting(OfficerKey::officer, OfficerKey::roles, OfficerKey::certificate)
                .containsExactlyInAnyOrderElementsOf(founded.keys().officers().stream()
                        .map(key -> org.assertj.core.groups.Tuple.tuple(key.officer(), key.roles(), key.certificate()))
                        .toList());
        assertThat(read.issuer(new MemberId("registry")).certificate())
                .isEqualTo(founded.keys().issuer(new MemberId("registry")).certificate());
        assertThat(read.checkpointKey(new MemberId("registry")).publicKey())
                .isEqualTo(founded.genesis().roster().getFirst().key());
    }

    @Test
    void lets_nobody_else_read_the_keys(@TempDir Path directory) throws Exception {
        KeyRingFiles.write(Founder.found(PLAN, Instant.EPOCH).keys(), directory.resolve("keys"));

        try (var files = Files.walk(directory.resolve("keys"))) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .doesNotContain(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ));
        }
    }

    @Test
    void refuses_to_write_over_keys(@TempDir Path directory) throws Exception {
        KeyRing keys = Founder.found(PLAN, Instant.EPOCH).keys();
        KeyRingFiles.write(keys, directory.resolve("keys"));

        assertThatThrownBy(() -> KeyRingFiles.write(keys, directory.resolve("keys")))
                .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
    }

    @Test
    void needs_exactly_one_registrar() {
        assertThatThrownBy(() -> new FoundingPlan(PLAN.members().subList(1, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
