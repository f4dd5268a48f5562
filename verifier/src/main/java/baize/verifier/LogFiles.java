package baize.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A ledger's public files in a directory, laid out as under {@code /log/}: {@code checkpoint}, {@code tile/...}, {@code public/...}.
 * Source: C2SP tlog-tiles.
 */
record LogFiles(Path directory) {
    /** Entries of a full bundle, hashes of a full tile. */
    static final int BUNDLE = 256;

    /** Bytes that the entries of a bundle in full do not exceed. */
    static final long PUBLIC_LIMIT = 256L * (2 * 24_576 + 4 * 1024 * 1024);

    /** Bytes that a bundle of leaves does not exceed. */
    static final long ENTRIES_LIMIT = 256L * (Short.BYTES + 65_535);

    /** Bytes that a checkpoint does not exceed. */
    static final long NOTE_LIMIT = 1024 * 1024;

    private static final long HASHES_LIMIT = 256L * Sha256.LENGTH;
    private static final String KEPT = "checkpoint.";

    private static final String FETCH =
            "Fetch the public log into it: --from with the ledger's address, or copy what stands there under /log/.";

    /** The newest checkpoint. */
    String checkpoint() throws NotValid {
        return text("checkpoint", NOTE_LIMIT).orElseThrow(() -> missing("checkpoint", FETCH));
    }

    /** Entry bundle {@code n} with at least {@code width} entries. */
    byte[] entries(long n, int width) throws NotValid {
        String path = entriesName(n);
        return tile(path, width, ENTRIES_LIMIT).orElseThrow(() -> missing(path, FETCH));
    }

    /** Tile {@code n} of leaf hashes with at least {@code width} of them, where it was copied too. */
    Optional<byte[]> leafHashes(long n, int width) throws NotValid {
        return tile("tile/0/" + number(n), width, HASHES_LIMIT);
    }

    /** The public entries of bundle {@code n} and perhaps newer ones; empty when there is no such file. */
    Optional<String> publicEntries(long n) throws NotValid {
        return text(publicName(n), PUBLIC_LIMIT);
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

    /** The name under which a checkpoint is kept when a newer one takes its place. */
    static String keptName(long size) {
        return KEPT + size;
    }

    /** The earlier checkpoints that are kept here; refuses one that the newest cannot follow. */
    KeptCheckpoints keptCheckpoints(Checkpoint newest) throws NotValid {
        List<Path> kept;
        try (Stream<Path> all = Files.list(directory)) {
            kept = all.filter(file -> file.getFileName().toString().matches("checkpoint\\.[0-9]{1,16}"))
                    .toList();
        } catch (IOException unreadable) {
            throw new NotValid("The directory " + directory + " can't be read.", "Check who may read it.", unreadable);
        }
        KeptCheckpoints checkpoints = new KeptCheckpoints(newest);
        for (Path file : kept) {
            String name = file.getFileName().toString();
            checkpoints.add(name, Checkpoint.read(text(name, NOTE_LIMIT).orElse("")));
        }
        return checkpoints;
    }

    private Optional<byte[]> tile(String path, int width, long limit) throws NotValid {
        Optional<byte[]> partial = width < BUNDLE ? bytes(path + ".p/" + width, limit) : Optional.empty();
        return partial.isPresent() ? partial : bytes(path, limit);
    }

    private Optional<String> text(String path, long limit) throws NotValid {
        Optional<byte[]> bytes = bytes(path, limit);
        Optional<String> text = bytes.flatMap(Encodings::utf8);
        NotValid.unless(
                bytes.isEmpty() || text.isPresent(),
                "The file " + path + " is not UTF-8 text.",
                "Copy it again, byte for byte.");
        return text;
    }

    private Optional<byte[]> bytes(String path, long limit) throws NotValid {
        Path file = directory.resolve(path);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            NotValid.unless(
                    Files.size(file) <= limit,
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
