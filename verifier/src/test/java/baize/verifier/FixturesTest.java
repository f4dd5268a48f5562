package baize.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The receipts and texts that the pages' own verifier and the node's are tested with come from here, so that all three are held against the
 * same ones.
 * {@code mvn -pl verifier test -Dtest=FixturesTest -Dfixtures.write=true} writes them anew.
 */
final class FixturesTest {
    private static final Path DIRECTORY = Path.of("..", "web", "test", "fixtures");

    @Test
    void the_committed_files_are_the_ones_that_are_made_here() throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path path = DIRECTORY.resolve(file.getKey());
            if (Boolean.getBoolean("fixtures.write")) {
                Files.createDirectories(DIRECTORY);
                Files.writeString(path, file.getValue());
            }
            assertThat(path).hasContent(file.getValue());
        }
    }

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        files.put("valid.json", object(TestReceipts.valid()));
        files.put("refused.json", object(TestReceipts.refused()));
        files.put("signers.json", signers());
        files.put("canonical.json", array(CanonicalJsonTest.CANONICAL));
        files.put("not-canonical.json", array(CanonicalJsonTest.REFUSED));
        return files;
    }

    private static String object(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> quoted(text.getKey()) + ": " + quoted(text.getValue()))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String signers() {
        return TestReceipts.signed().entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ": {\"valid\": "
                        + entry.getValue().valid() + ", \"receipt\": "
                        + quoted(entry.getValue().receipt()) + ", \"certificate\": "
                        + quoted(entry.getValue().certificate()) + "}")
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String array(List<String> texts) {
        return texts.stream().map(FixturesTest::quoted).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    /** JSON in ASCII alone, so that no editor changes what a test is about. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20 || c > 0x7E) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
