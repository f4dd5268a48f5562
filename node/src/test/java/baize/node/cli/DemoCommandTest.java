package baize.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import baize.node.session.MembersNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What stands in a demonstration's way is told before anything is removed. */
class DemoCommandTest {
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit
    private Path directory;

    @Test
    void names_the_process_that_has_the_demonstration_open_and_how_to_play_beside_it() throws IOException {
        Path demo = directory.resolve("demo");
        try (MembersNode _ = MembersNode.found(demo)) {
            Files.writeString(demo.resolve("demonstration"), "");

            assertThat(run("demo", "--dir", demo.toString())).isEqualTo(1);
        }

        assertThat(err.toString()).contains("process", "--dir", "--port").doesNotContain("\tat ");
    }

    @Test
    void removes_nothing_where_the_port_is_taken() throws IOException {
        Path demo = directory.resolve("demo");
        MembersNode.found(demo).close();
        Files.writeString(demo.resolve("demonstration"), "");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(run("demo", "--dir", demo.toString(), "--port", port)).isEqualTo(1);

            assertThat(err.toString()).contains("port " + port + " is in use").contains("--port");
        }
        assertThat(demo.resolve("genesis.json")).exists();
    }

    private int run(String... words) {
        CommandLine line = BaizeCommand.line();
        line.setErr(new PrintWriter(err, true));
        return line.execute(words);
    }
}
