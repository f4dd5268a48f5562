package baize.node.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.ledger.LedgerFaultException;
import baize.node.session.MembersNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a new demonstration makes way for itself. */
class DemoNodeTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit
    private Path directory;

    @Test
    void leaves_a_demonstration_alone_that_is_open() throws IOException {
        Path demo = directory.resolve("demo");
        try (MembersNode node = MembersNode.found(demo)) {
            Files.writeString(demo.resolve("demonstration"), "");

            assertThatThrownBy(() -> DemoNode.makeWay(demo))
                    .isInstanceOf(LedgerFaultException.class)
                    .hasMessageContaining("process");

            assertThat(demo.resolve("genesis.json")).exists();
            assertThat(node.send(node.to("/")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void removes_a_closed_one_but_for_what_says_whose_the_directory_is() throws IOException {
        Path demo = directory.resolve("demo");
        MembersNode.found(demo).close();
        Files.writeString(demo.resolve("demonstration"), "");

        DemoNode.makeWay(demo);

        try (Stream<Path> left = Files.list(demo)) {
            List<String> names =
                    left.map(file -> String.valueOf(file.getFileName())).toList();
            assertThat(names).containsExactlyInAnyOrder("LOCK", "demonstration");
        }
    }

    @Test
    void removes_nothing_that_is_no_demonstration() throws IOException {
        Path other = directory.resolve("other");
        MembersNode.found(other).close();

        assertThatThrownBy(() -> DemoNode.makeWay(other)).hasMessageContaining("no demonstration");

        assertThat(other.resolve("genesis.json")).exists();
    }
}
