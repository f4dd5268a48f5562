package baize.node.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.oversight.OversightCommand.ErasureReason;
import baize.node.config.NodeConfig;
import baize.node.runtime.NodeRuntime;
import baize.node.session.MembersNode;
import baize.services.vault.Content;
import baize.services.vault.Destruction;
import baize.services.vault.MissingVaultKeyException;
import baize.services.vault.Reader;
import baize.services.vault.Stored;
import baize.services.vault.Subject;
import baize.services.vault.SubjectId;
import baize.services.vault.VaultCopy;
import baize.services.vault.VaultRefusal;
import baize.services.vault.VaultResult;
import baize.services.views.DatabaseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node whose vault was put back from a copy: the ledger's certificates decide what it may still answer. Source: faults A26. */
class RestoredVaultTest {
    private static final MemberId HOSPITAL = new MemberId("first-hospital");
    private static final Reader NURSE = new Reader(HOSPITAL, new OfficerId("00000000-0000-4000-8000-000000000001"));

    @SuppressWarnings("NullAway.Init") // set before each test
    private NodeConfig config;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Stored erased;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Stored kept;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Destruction destruction;

    @BeforeEach
    void restoreACopyOlderThanAnErasure(@TempDir Path directory) throws IOException {
        try (MembersNode node = MembersNode.found(directory.resolve("node"))) {
            config = node.runtime().config();
            node.runtime().vault().admit(HOSPITAL);
            erased = put(node, "erased");
            kept = put(node, "kept");
            node.runtime().vault().copyTo(directory.resolve("copy"));
            destruction = done(node.runtime().vault().erase(HOSPITAL, List.of(erased.id()), ErasureReason.REQUESTED))
                    .destruction();
            node.submit(node.officer("registry", 0), destruction.certificate());
        }
        Path vault = config.directory().resolve("vault");
        try (Stream<Path> files = Files.list(vault)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        VaultCopy.restore(directory.resolve("copy"), new DatabaseOptions.SqliteFile(vault.resolve("vault.sqlite")));
    }

    @Test
    void answers_without_what_the_ledger_certifies_as_erased() {
        try (NodeRuntime again = NodeRuntime.open(config)) {
            assertThat(again.vault().read(NURSE, erased.id())).isEmpty();
            assertThat(again.vault().read(NURSE, kept.id())).isPresent();
        }
    }

    @Test
    void does_not_start_without_the_list_of_an_erasure_and_starts_with_it() throws IOException {
        Path list = config.directory()
                .resolve("vault-keys/erasures")
                .resolve(destruction.erasure().value() + ".json");
        byte[] saved = Files.readAllBytes(list);
        Files.delete(list);

        assertThatThrownBy(() -> NodeRuntime.open(config).close())
                .hasMessageContaining(destruction.erasure().value())
                .hasMessageContaining("vault-keys/erasures");

        Files.write(list, saved);
        try (NodeRuntime again = NodeRuntime.open(config)) {
            assertThat(again.vault().read(NURSE, erased.id())).isEmpty();
            assertThat(again.vault().read(NURSE, kept.id())).isPresent();
        }
    }

    @Test
    void does_not_start_without_the_keys_that_no_backup_holds() throws IOException {
        Path keys = config.directory().resolve("vault-keys");
        Files.move(keys, config.directory().resolve("elsewhere"));

        assertThatThrownBy(() -> NodeRuntime.open(config).close())
                .hasMessageContaining(keys.toString())
                .hasMessageContaining("a backup never holds it");

        assertThat(keys).doesNotExist();
        Files.move(config.directory().resolve("elsewhere"), keys);
        try (NodeRuntime again = NodeRuntime.open(config)) {
            assertThat(again.vault().read(NURSE, kept.id())).isPresent();
        }
    }

    @Test
    void makes_keys_for_a_vault_that_holds_nothing_yet() throws IOException {
        Path keys = config.directory().resolve("vault-keys");
        Files.move(keys, config.directory().resolve("lost"));
        Files.move(config.directory().resolve("vault"), config.directory().resolve("vault-nobody-opens"));

        try (NodeRuntime again = NodeRuntime.open(config)) {
            assertThat(again.vault().read(NURSE, kept.id())).isEmpty();
        }
        assertThat(keys).isDirectory();
    }

    @Test
    void says_that_a_records_key_is_missing_and_what_follows() throws IOException {
        String id = kept.id().value();
        Files.delete(config.directory()
                .resolve("vault-keys/subjects")
                .resolve(id.substring(0, 2))
                .resolve(id + ".key"));

        try (NodeRuntime again = NodeRuntime.open(config)) {
            assertThatThrownBy(() -> again.vault().read(NURSE, kept.id()))
                    .isInstanceOf(MissingVaultKeyException.class)
                    .hasMessageContaining(id)
                    .hasMessageContaining(VaultRefusal.KEY_MISSING.advice());
        }
    }

    private static Stored put(MembersNode node, String text) {
        Subject subject = new Subject(HOSPITAL, new SubjectId(UUID.randomUUID().toString()));
        return done(node.runtime().vault().put(subject, Set.of(), Content.text(text)));
    }

    private static <T> T done(VaultResult<T> result) {
        return switch (result) {
            case VaultResult.Done<T>(T value) -> value;
            case VaultResult.Refused<T> refused -> throw new AssertionError(refused.reason());
        };
    }
}
