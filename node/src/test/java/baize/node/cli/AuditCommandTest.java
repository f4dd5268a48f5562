package baize.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.MemberId;
import baize.services.vault.Content;
import baize.services.vault.RestoredVault;
import baize.services.vault.Subject;
import baize.services.vault.SubjectId;
import baize.services.vault.Vault;
import baize.services.vault.VaultKeys;
import baize.services.vault.VaultResult;
import baize.services.vault.VaultStart;
import baize.services.views.DatabaseOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditCommandTest {
    @TempDir
    Path directory;

    private Path node;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void found() {
        node = directory.resolve("node");
        assertThat(run("init", node.toString())).isZero();
        out.getBuffer().setLength(0);
    }

    private int run(String... words) {
        return BaizeCommand.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    private Path firstBlocks() {
        return node.resolve("blocks").resolve("0".repeat(20) + ".blk");
    }

    @Test
    void says_that_a_good_log_is_good() {
        assertThat(run("audit", node.toString())).isZero();

        assertThat(out.toString())
                .contains(
                        "blocks      1",
                        "log         1 entries, root ",
                        "state store not compared",
                        "The log is good.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void names_what_is_wrong_and_ends_with_1() throws IOException {
        byte[] bytes = Files.readAllBytes(firstBlocks());
        bytes[100]++;
        Files.write(firstBlocks(), bytes);

        assertThat(run("audit", node.toString(), "--no-replay")).isEqualTo(1);

        assertThat(out.toString())
                .startsWith(
                        "BAD       Block 0, position 0 (blocks/00000000000000000000.blk, byte 0): the block is broken: ")
                .contains("Good as far as counted here, and no further.");
    }

    @Test
    void reports_to_programs_in_json() throws IOException {
        assertThat(run("audit", node.toString(), "--json")).isZero();
        JsonNode good = JsonMapper.shared().readTree(out.toString());
        out.getBuffer().setLength(0);
        Files.write(firstBlocks(), new byte[20], java.nio.file.StandardOpenOption.APPEND);
        assertThat(run("audit", node.toString(), "--json")).isEqualTo(1);
        JsonNode torn = JsonMapper.shared().readTree(out.toString());

        assertThat(good.get("verdict").asString()).isEqualTo("good");
        assertThat(good.get("size").asLong()).isEqualTo(1);
        assertThat(good.get("findings").isEmpty()).isTrue();
        assertThat(torn.get("verdict").asString()).isEqualTo("torn-end");
        assertThat(torn.get("findings").get(0).get("block").asLong()).isEqualTo(1);
    }

    @Test
    void says_so_where_there_is_no_ledger() {
        assertThat(run("audit", directory.resolve("nowhere").toString())).isEqualTo(1);

        assertThat(err.toString()).contains("nowhere holds no ledger. Name the directory of a node, or a copy of one.");
    }

    @Test
    void backs_up_and_restores_and_keeps_keys_out() {
        Path copy = directory.resolve("copy");
        Path back = directory.resolve("back");

        assertThat(run("backup", node.toString(), copy.toString())).isZero();
        assertThat(run("audit", copy.toString())).isZero();
        assertThat(run("restore", copy.toString(), back.toString())).isZero();

        assertThat(node.resolve("keys")).isNotEmptyDirectory();
        assertThat(copy.resolve("keys")).doesNotExist();
        assertThat(back.resolve("keys")).doesNotExist();
        assertThat(back.resolve("genesis.json")).hasSameBinaryContentAs(node.resolve("genesis.json"));
        assertThat(out.toString()).contains("put keys/, vault-keys/ and baize.yaml back into " + back);
        assertThat(run("restore", copy.toString(), back.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("exists already: name a directory that does not, nothing is overwritten.");
    }

    @Test
    void takes_the_vault_along_without_its_keys() throws IOException {
        MemberId member = new MemberId("registry");
        DatabaseOptions database = new DatabaseOptions.SqliteFile(node.resolve("vault/vault.sqlite"));
        Path keys = node.resolve("vault-keys");
        Subject subject = new Subject(member, new SubjectId("00000000-0000-4000-8000-000000000001"));
        Path copy = directory.resolve("copy");
        Path back = directory.resolve("back");
        try (Vault vault = (Vault) VaultStart.open(database, VaultKeys.open(keys), InstantSource.system())) {
            assertThat(vault.put(subject, Set.of(), Content.text("Please ring at the back door")))
                    .isInstanceOf(VaultResult.Done.class);
            assertThat(run("backup", node.toString(), copy.toString())).isZero();
        }

        assertThat(run("restore", copy.toString(), back.toString())).isZero();

        assertThat(copy.resolve("vault")).isDirectoryContaining("glob:**/vault.sqlite");
        assertThat(Files.readString(copy.resolve("vault/vault.sqlite"), StandardCharsets.ISO_8859_1))
                .doesNotContain("back door");
        assertThat(copy.resolve("vault-keys")).doesNotExist();
        assertThat(back.resolve("vault-keys")).doesNotExist();
        DatabaseOptions restored = new DatabaseOptions.SqliteFile(back.resolve("vault/vault.sqlite"));
        try (VaultStart start = VaultStart.open(restored, VaultKeys.open(keys), InstantSource.system())) {
            assertThat(start).isInstanceOf(RestoredVault.class);
        }
        assertThat(run("backup", back.toString(), directory.resolve("again").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("start its node before you copy it again");
    }
}
