package baize.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A ledger's public files in a directory, laid out as under {@code /log/}: {@code checkpoint}, {@code tile/...}, {@code public/...}.
 * Source: C2SP tlog-tiles.
 */
record LogFiles(Path directory) {
    /** Entries of a full bundle, hashes of a full tile. */
    static final int BUNDLE = 256;

    /** Bytes that no file of a public log exceeds. */
    static final long SIZE_LIMIT = 256L * (2 * 24_576 + 4 * 1024 * 1024);

    private static final String FETCH =
            "Fetch the public log into it: --from with the ledger's address, or copy what stands there under /log/.";

    /** The newest checkpoint. */
    String checkpoint() throws NotValid {
        return text("checkpoint").orElseThrow(() -> missing("checkpoint", FETCH));
    }

    /** Entry bundle {@code n} with at least {@code width} entries. */
    byte[] entries(long n, int width) throws NotValid {
        String path = entriesName(n);
        return tile(path, width).orElseThrow(() -> missing(path, FETCH));
    }

    /** Tile {@code n} of leaf hashes with at least {@code width} of them, where it was copied too. */
    Optional<byte[]> leafHashes(long n, int width) throws NotValid {
        return tile("tile/0/" + number(n), width);
    }

    /** The public entries of bundle {@code n} and perhaps newer ones; empty when there is no such file. */
    Optional<String> publicEntries(long n) throws NotValid {
        return text(publicName(n));
    }

    /** The name of a full bundle of entries. */
    static String entriesName(long n) {
        return "tile/entries/" + number(n);
    }

    /** The name of the file with the public entries of bundle {@code n}. */
    static String publicName(long n) {
        return "public/" + n;
    }

    /** Three digits each, an x before all but the last: 1234067 is x001/x234/067. Source: C2SP tlog-tiles. */
    static String number(long n) {
        String last = String.format(Locale.ROOT, "%03d", n % 1000);
        String path = last;
        for (long rest = n / 1000; rest > 0; rest /= 1000) {
            path = String.format(Locale.ROOT, "x%03d/", rest % 1000) + path;
        }
        return path;
    }

    private Optional<byte[]> tile(String path, int width) throws NotValid {
        Optional<byte[]> partial = width < BUNDLE ? bytes(path + ".p/" + width) : Optional.empty();
        return partial.isPresent() ? partial : bytes(path);
    }

    private Optional<String> text(String path) throws NotValid {
        Optional<byte[]> bytes = bytes(path);
        Optional<String> text = bytes.flatMap(Encodings::utf8);
        NotValid.unless(
                bytes.isEmpty() || text.isPresent(),
                "The file " + path + " is not UTF-8 text.",
                "Copy it again, byte for byte.");
        return text;
    }

    private Optional<byte[]> bytes(String path) throws NotValid {
        Path file = directory.resolve(path);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            NotValid.unless(
                    Files.size(file) <= SIZE_LIMIT,
                    "The file " + path + " is larger than such a file can be.",
                    "Copy it again from the ledger's address.");
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new NotValid(
                    "The file " + path + " can't be read: " + unreadable.getMessage() + ".",
                    "Check the disk and who may read the file.",
                    unreadable);
        }
    }

    private static NotValid missing(String path, String advice) {
        return new NotValid("The directory has no file " + path + ".", advice);
    }
}
