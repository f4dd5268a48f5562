package baize.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.RunningNode;
import baize.node.cli.BaizeCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S16, as far as one node goes: whoever changes a byte of the store is found out, and the block is named. */
class TamperIT {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void an_audit_passes_on_what_a_node_left_and_names_the_block_of_a_changed_byte() throws IOException {
        Path store = directory.resolve("node");
        try (RunningNode node = RunningNode.found(store)) {
            node.region().aLot(1_000);
        }
        assertThat(audited(store).exit()).isZero();

        Path blocks = firstBlockFile(store);
        byte[] bytes = Files.readAllBytes(blocks);
        bytes[bytes.length / 2] ^= 1;
        Files.write(blocks, bytes);
        Audited changed = audited(store);

        assertThat(changed.exit()).isEqualTo(1);
        assertThat(changed.said().toLowerCase(Locale.ROOT)).contains("block");
    }

    private record Audited(int exit, String said) {}

    private static Audited audited(Path store) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            int exit = BaizeCommand.run("audit", store.toString());
            return new Audited(exit, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static Path firstBlockFile(Path store) throws IOException {
        try (Stream<Path> files = Files.list(store.resolve("blocks"))) {
            return files.sorted().findFirst().orElseThrow();
        }
    }
}
