package baize.ledger.audit;

import baize.ledger.audit.CheckpointNotes.Note;
import baize.trust.Checkpoint;
import baize.trust.Genesis;
import baize.trust.MerkleTree;
import baize.trust.NodeSource;
import baize.trust.NoteKey;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Holds the stored checkpoints, oldest first, against the tree as it grows. */
final class CheckpointWalk {
    private final CheckpointNotes notes;
    private final String origin;
    private final List<NoteKey.Signer> roster;
    private final Deque<Note> ahead = new ArrayDeque<>();
    private int nextFile;
    private long good;
    private long covered;
    private Optional<Finding> tail = Optional.empty();

    CheckpointWalk(CheckpointNotes notes, Genesis genesis) {
        this.notes = notes;
        this.origin = genesis.origin();
        this.roster = genesis.roster();
    }

    /** The log has so many leaves now. Throws {@link BadLogException} for a checkpoint over no more that is not of this tree. */
    void reach(long size, NodeSource nodes) throws IOException {
        for (Optional<Note> note = peek(); note.isPresent(); note = peek()) {
            Checkpoint checkpoint = read(note.get());
            if (checkpoint.size() > size) {
                return;
            }
            if (checkpoint.size() < covered) {
                throw bad(
                        note.get(),
                        "the checkpoint over " + checkpoint.size() + " entries comes after one over " + covered + ".");
            }
            if (!Arrays.equals(MerkleTree.root(nodes, checkpoint.size()), checkpoint.root())) {
                throw bad(
                        note.get(),
                        "the checkpoint over " + checkpoint.size()
                                + " entries has another root than these entries. An entry from position " + covered
                                + " to " + (checkpoint.size() - 1)
                                + " was changed after it was signed: run the rules again to find it.");
            }
            covered = checkpoint.size();
            good++;
            ahead.removeFirst();
        }
    }

    /** The log ended at so many leaves. */
    void end(long size) throws IOException {
        Optional<Note> note = peek();
        if (note.isPresent()) {
            throw bad(
                    note.get(),
                    "a checkpoint was signed over " + read(note.get()).size() + " entries, and the log has only " + size
                            + ": entries are missing.");
        }
    }

    private Checkpoint read(Note note) {
        return note.checkpoint(origin, roster)
                .orElseThrow(() -> bad(note, "this is no checkpoint of this ledger that a founding member signed."));
    }

    private Optional<Note> peek() throws IOException {
        while (ahead.isEmpty() && nextFile < notes.files()) {
            ahead.addAll(notes.notes(nextFile));
            nextFile++;
            if (nextFile == notes.files()
                    && !ahead.isEmpty()
                    && !ahead.getLast().whole()) {
                tail = Optional.of(ahead.removeLast().finding("the last checkpoint was not written to its end."));
            }
        }
        return Optional.ofNullable(ahead.peekFirst());
    }

    private static BadLogException bad(Note note, String what) {
        return new BadLogException(note.finding(what));
    }

    /** Checkpoints found good. */
    long good() {
        return good;
    }

    /** Leaves that they cover. */
    long covered() {
        return covered;
    }

    /** Half a note at the end of the last file, which nobody was ever shown. */
    Optional<Finding> tail() {
        return tail;
    }
}
