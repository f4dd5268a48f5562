package baize.ledger;

import baize.ledger.AuditReport.Finding;
import baize.ledger.CheckpointStore.Stored;
import baize.trust.Genesis;
import baize.trust.NoteKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The checkpoints of a log, oldest first, compared with the tree as it grows. */
final class AuditedCheckpoints {
    private final String origin;
    private final List<NoteKey.Signer> roster;
    private final Deque<Path> files;
    private final Deque<Stored> notes = new ArrayDeque<>();
    private final List<Finding> findings = new ArrayList<>();
    private long good;

    AuditedCheckpoints(Path directory, Genesis genesis) throws IOException {
        this.origin = genesis.origin();
        this.roster = genesis.roster();
        this.files = new ArrayDeque<>(CheckpointStore.files(directory));
    }

    /** The log has this size and root after a batch. */
    void compare(long size, byte[] root) throws IOException {
        for (Optional<Stored> note = peek(); note.isPresent(); note = peek()) {
            long covered = note.get().checkpoint().size();
            if (covered > size) {
                return;
            }
            notes.removeFirst();
            if (covered == size && Arrays.equals(note.get().checkpoint().root(), root)) {
                good++;
            } else {
                findings.add(Finding.of("The checkpoint over " + covered
                        + " entries has another root than the log, or was not signed at the end of a batch"));
            }
        }
    }

    /** The log ended. */
    void end(long size) throws IOException {
        Optional<Stored> note = peek();
        if (note.isPresent()) {
            findings.add(Finding.of("A checkpoint was signed over "
                    + note.get().checkpoint().size() + " entries, but the log has only " + size));
        }
    }

    private Optional<Stored> peek() throws IOException {
        while (notes.isEmpty() && !files.isEmpty()) {
            load(files.removeFirst());
        }
        return Optional.ofNullable(notes.peekFirst());
    }

    private void load(Path file) throws IOException {
        for (CheckpointStore.Text text : CheckpointStore.texts(Files.readAllBytes(file))) {
            Optional<Stored> stored = Stored.of(text.note(), origin, roster);
            stored.ifPresent(notes::addLast);
            if (stored.isEmpty()) {
                findings.add(Finding.of("The checkpoint before byte " + text.end() + " of " + file.getFileName()
                        + " is signed by nobody of this ledger's first members"));
            }
        }
    }

    List<Finding> findings() {
        return findings;
    }

    long good() {
        return good;
    }
}
