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

    /** Opens the store and finds its newest good note. A broken end is moved aside: no more than that was ever released of it. */
    static CheckpointStore open(Path directory, Disk disk, String origin, List<NoteKey.Signer> roster)
            throws IOException {
        CheckpointStore store = new CheckpointStore(Files.createDirectories(directory), disk);
        List<Path> files = files(directory);
        for (int i = files.size() - 1; i >= 0 && store.newest.isEmpty(); i--) {
            store.load(files.get(i), origin, roster);
        }
        return store;
    }

    private void load(Path notesFile, String origin, List<NoteKey.Signer> roster) throws IOException {
        List<Text> texts = texts(Files.readAllBytes(notesFile));
        int last = texts.size() - 1;
        while (last >= 0 && newest.isEmpty()) {
            newest = Stored.of(texts.get(last).note(), origin, roster);
            last -= newest.isPresent() ? 0 : 1;
        }
        long good = last < 0 ? 0 : texts.get(last).end();
        if (good < Files.size(notesFile)) {
            setAside(notesFile, good);
        }
        if (newest.isPresent()) {
            file = disk.append(notesFile);
            notes = last + 1;
        }
    }

    private void setAside(Path notesFile, long good) throws IOException {
        Path quarantine = Files.createDirectories(directory.resolveSibling("quarantine"));
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
        AppendFile current = file;
        if (current == null || notes >= NOTES) {
            if (current != null) {
                current.close();
            }
            String name =
                    String.format(Locale.ROOT, "%020d", stored.checkpoint().size()) + ENDING;
            current = disk.append(directory.resolve(name));
            file = current;
            notes = 0;
        }
        byte[] bytes = (stored.note().toText() + "\n").getBytes(StandardCharsets.UTF_8);
        current.append(ByteBuffer.wrap(bytes));
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
