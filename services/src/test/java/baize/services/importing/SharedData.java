package baize.services.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds the data directory that is handed out beside the checkout: the system property {@code baize.shared}, the variable
 * {@code BAIZE_SHARED}, or a directory {@code shared} next to any directory above the working directory.
 */
final class SharedData {
    private SharedData() {}

    /** A file of it. Where it is absent, the test that asks is left out and says so. */
    static Path file(String relative) {
        Optional<Path> file =
                directory().map(directory -> directory.resolve(relative)).filter(Files::isRegularFile);
        Assumptions.assumeTrue(file.isPresent(), "Left out: no " + relative + " in the shared data directory");
        return file.orElseThrow();
    }

    private static Optional<Path> directory() {
        String property = System.getProperty("baize.shared", "");
        String named = property.isBlank() || property.startsWith("${")
                ? Optional.ofNullable(System.getenv("BAIZE_SHARED")).orElse("")
                : property;
        if (!named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isDirectory);
        }
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path beside = above.resolveSibling("shared");
            if (Files.isDirectory(beside.resolve("data"))) {
                return Optional.of(beside);
            }
        }
        return Optional.empty();
    }
}
