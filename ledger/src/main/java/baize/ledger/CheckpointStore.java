package baize.ledger;

import baize.ledger.disk.AppendFile;
import baize.ledger.disk.Disk;
import baize.trust.Checkpoint;
import baize.trust.NoteKey;
import baize.trust.NoteVerdict;
import baize.trust.SignedNote;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every checkpoint that this node signed, in files of notes with an empty line after each; the last note is the newest. A note is durable
 * here before anybody else sees it.
 */
final class CheckpointStore implements Closeable {
    /** Most notes of one file. */
    static final int NOTES = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointStore.class);
    private static final String ENDING = ".notes";

    private final Path directory;
    private final Disk disk;
    private Optional<Stored> newest = Optional.empty();
    private @Nullable AppendFile file;
    private int notes;

    /** A note and what it says. */
    record Stored(SignedNote note, Checkpoint checkpoint) {
        /** A note by one of the keys, about this log; empty for any other. */
        static Optional<Stored> of(String text, String origin, List<NoteKey.Signer> roster) {
            return SignedNote.read(text)
                    .filter(note -> note.verify(roster) instanceof NoteVerdict.Signed signed
                            && !signed.signers().isEmpty())
                    .flatMap(note -> Checkpoint.read(note.text())
                            .filter(checkpoint -> checkpoint.origin().equals(origin))
                            .map(checkpoint -> new Stored(note, checkpoint)));
        }
    }

    private CheckpointStore(Path directory, Disk disk) {
        this.directory = directory;
        this.disk = disk;
    }

    /**
     * Opens the store and finds its newest good note. A broken end is moved aside; where the newest note itself was damaged, the one before
     * it is the newest then.
     */
    static CheckpointStore open(Path directory, Disk disk, String origin, List<NoteKey.Signer> roster)
            throws IOException {
        CheckpointStore store = new CheckpointStore(Disk.makeDirectory(directory), disk);
        Optional<Newest> found = newest(directory, origin, roster);
        for (Path notesFile : files(directory)) {
            boolean later = found.isEmpty() || notesFile.compareTo(found.get().file()) > 0;
            boolean itself = found.isPresent() && notesFile.equals(found.get().file());
            long good = later ? 0 : itself ? found.get().end() : Files.size(notesFile);
            if (good < Files.size(notesFile)) {
                store.setAside(notesFile, good);
            }
        }
        if (found.isPresent()) {
            store.newest = Optional.of(found.get().stored());
            store.file = durable(disk, found.get());
            store.notes = found.get().notes();
        }
        return store;
    }

    /** The file of the newest note, which is written again: it may stand in the system's memory alone, as the last block may. */
    private static AppendFile durable(Disk disk, Newest newest) throws IOException {
        List<Text> texts = texts(Files.readAllBytes(newest.file()));
        long start = newest.notes() > 1 ? texts.get(newest.notes() - 2).end() : 0;
        AppendFile file = disk.append(newest.file());
        try {
            file.rewrite(start, ByteBuffer.wrap(bytes(newest.stored())));
            file.force();
            return file;
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    private static byte[] bytes(Stored stored) {
        return (stored.note().toText() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The newest good note of a directory.
     *
     * @param file where it stands
     * @param end the byte behind it
     * @param notes notes up to it in that file
     */
    record Newest(Stored stored, Path file, long end, int notes) {}

    /** Finds the newest note that one of the keys signed. */
    static Optional<Newest> newest(Path directory, String origin, List<NoteKey.Signer> roster) throws IOException {
        for (Path file : files(directory).reversed()) {
            List<Text> texts = texts(Files.readAllBytes(file));
            for (int i = texts.size() - 1; i >= 0; i--) {
                Optional<Stored> stored = Stored.of(texts.get(i).note(), origin, roster);
                if (stored.isPresent()) {
                    return Optional.of(
                            new Newest(stored.get(), file, texts.get(i).end(), i + 1));
                }
            }
        }
        return Optional.empty();
    }

    private void setAside(Path notesFile, long good) throws IOException {
        Path quarantine = Disk.makeDirectory(directory.resolveSibling("quarantine"));
        byte[] bytes = Files.readAllBytes(notesFile);
        Path copy = quarantine.resolve(notesFile.getFileName() + "-" + good + ".tail");
        for (int again = 1; Files.exists(copy); again++) {
            copy = quarantine.resolve(notesFile.getFileName() + "-" + good + "-" + again + ".tail");
        }
        Disk.replace(copy, java.util.Arrays.copyOfRange(bytes, (int) good, bytes.length));
        LOG.warn("{} bytes at the end of {} are no checkpoint; moved to {}", bytes.length - good, notesFile, copy);
        try (AppendFile cut = disk.append(notesFile)) {
            cut.cut(good);
        }
    }

    /** The newest note. */
    Optional<Stored> newest() {
        return newest;
    }

    /** Adds a note and returns when it is durable. */
    void add(Stored stored) throws IOException {
        add(stored, NOTES);
    }

    /** As {@link #add(Stored)}, with so many notes in a file. */
    void add(Stored stored, int notesPerFile) throws IOException {
        AppendFile current = file;
        if (current == null || notes >= notesPerFile) {
            if (current != null) {
                current.close();
            }
            String name =
                    String.format(Locale.ROOT, "%020d", stored.checkpoint().size()) + ENDING;
            current = disk.append(directory.resolve(name));
            file = current;
            notes = 0;
        }
        current.append(ByteBuffer.wrap(bytes(stored)));
        current.force();
        notes++;
        newest = Optional.of(stored);
    }

    /** A note's text, and the byte behind its empty line; no text where the empty line is missing. */
    record Text(String note, long end) {}

    /** The notes of a file. */
    static List<Text> texts(byte[] content) {
        String all = new String(content, StandardCharsets.ISO_8859_1);
        List<Text> texts = new ArrayList<>();
        int from = 0;
        while (from < all.length()) {
            int signatures = all.indexOf("\n\n", from);
            int end = signatures < 0 ? -1 : all.indexOf("\n\n", signatures + 2);
            byte[] note = all.substring(from, end < 0 ? from : end + 1).getBytes(StandardCharsets.ISO_8859_1);
            from = end < 0 ? all.length() : end + 2;
            texts.add(new Text(new String(note, StandardCharsets.UTF_8), from));
        }
        return texts;
    }

    /** The files of a directory of checkpoints, oldest first. */
    static List<Path> files(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
