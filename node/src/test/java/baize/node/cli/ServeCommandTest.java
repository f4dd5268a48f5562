package baize.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.MemberId;
import baize.node.runtime.NodeServer;
import baize.node.session.MembersNode;
import baize.services.vault.Content;
import baize.services.vault.Subject;
import baize.services.vault.SubjectId;
import baize.services.vault.VaultKeys;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is told at a node's start. */
class ServeCommandTest {
    private static final MemberId REGISTRY = new MemberId("registry");

    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit
    private Path directory;

    @Test
    void the_first_line_names_where_it_listens_and_which_ledger_it_keeps() throws IOException {
        try (MembersNode node = MembersNode.found(directory.resolve("node"));
                NodeServer server =
                        NodeServer.start(node.runtime(), Map.of("server.port", "0", "server.address", "127.0.0.1"))) {

            assertThat(ServeCommand.firstLine(node.runtime(), server))
                    .isEqualTo("serving address=127.0.0.1:" + server.port() + " url=" + MembersNode.ORIGIN + " ledger="
                            + node.runtime().ledger().ledgerId());
        }
    }

    @Test
    void init_makes_the_vaults_keys() {
        Path node = directory.resolve("node");

        assertThat(run("init", node.toString())).isZero();

        assertThat(VaultKeys.open(node.resolve("vault-keys")).holds(REGISTRY)).isTrue();
    }

    @Test
    void does_not_serve_a_vault_with_records_whose_keys_are_gone() throws IOException {
        Path directory = this.directory.resolve("node");
        Path config = directory.resolve("baize.yaml");
        try (MembersNode node = MembersNode.found(directory)) {
            Subject subject =
                    new Subject(REGISTRY, new SubjectId(UUID.randomUUID().toString()));
            node.runtime().vault().put(subject, Set.of(), Content.text("x"));
        }
        Files.writeString(config, """
                baize:
                  directory: "%s"
                  member: registry
                  public-url: http://127.0.0.1:8080
                  zone: Asia/Shanghai
                """.formatted(directory));
        Files.move(directory.resolve("vault-keys"), directory.resolve("elsewhere"));

        assertThat(run("serve", "--config", config.toString())).isEqualTo(1);
        Files.createDirectory(directory.resolve("vault-keys"));
        assertThat(run("serve", "--config", config.toString())).isEqualTo(1);

        assertThat(err.toString())
                .containsPattern("(?s)(holds no keys.*Mount its disk.*){2}")
                .doesNotContain("\tat ");
        assertThat(directory.resolve("vault-keys")).isEmptyDirectory();
    }

    @Test
    void says_in_a_sentence_what_is_wrong_with_a_configuration() throws IOException {
        Path node = directory.resolve("node");
        assertThat(run("init", node.toString())).isZero();
        Path config = node.resolve("baize.yaml");
        String good = Files.readString(config);

        assertThat(served(directory.resolve("none"))).contains("does not exist");
        assertThat(served(config, "baize: [")).contains("is not YAML");
        assertThat(served(config, good.replace("member: registry", "member: nobody")))
                .contains("no checkpoint key of nobody");
        assertThat(served(config, good.replace("member: registry", "member: A B")))
                .contains("baize.member");
    }

    @Test
    void says_that_a_port_is_in_use() throws IOException {
        Path node = directory.resolve("node");
        assertThat(run("init", node.toString())).isZero();
        Path config = node.resolve("baize.yaml");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String elsewhere = "server:\n  address: 127.0.0.1\n  port: " + taken.getLocalPort() + "\n";
            String ours = Files.readString(config).replaceAll("(?ms)^server:\\n(^ .*\\n)*", "");

            assertThat(served(config, ours + elsewhere)).contains("port " + taken.getLocalPort() + " is in use");
        }
    }

    private String served(Path config, String content) throws IOException {
        Files.writeString(config, content);
        return served(config);
    }

    private String served(Path config) {
        err.getBuffer().setLength(0);
        assertThat(run("serve", "--config", config.toString())).isEqualTo(1);
        assertThat(err.toString()).doesNotContain("\tat ");
        return err.toString();
    }

    private int run(String... words) {
        CommandLine line = BaizeCommand.line();
        line.setErr(new PrintWriter(err, true));
        return line.execute(words);
    }
}
