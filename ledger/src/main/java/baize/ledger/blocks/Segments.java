package baize.ledger.blocks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The names of segments: the height of their first block in 20 digits. */
final class Segments {
    private static final String ENDING = ".blk";
    private static final int DIGITS = 20;

    private Segments() {}

    static Path path(Path directory, long firstHeight) {
        return directory.resolve(String.format(Locale.ROOT, "%020d", firstHeight) + ENDING);
    }

    /** The first heights of the segments of a directory, in order; empty where there is no such directory. */
    static List<Long> list(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(Segments::isName)
                    .map(name -> Long.parseLong(name.substring(0, DIGITS)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isName(String name) {
        return name.length() == DIGITS + ENDING.length()
                && name.endsWith(ENDING)
                && name.charAt(0) == '0'
                && name.chars().limit(DIGITS).allMatch(c -> c >= '0' && c <= '9');
    }
}
