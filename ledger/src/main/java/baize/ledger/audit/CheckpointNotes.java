package baize.ledger.audit;

import baize.trust.Checkpoint;
import baize.trust.Genesis;
import baize.trust.NoteKey;
import baize.trust.NoteVerdict;
import baize.trust.SignedNote;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The notes of a directory of checkpoints as it was at one moment, a file at a time. */
final class CheckpointNotes {
    private static final String ENDING = ".notes";
    private static final String BETWEEN = "\n\n";

    private final List<NoteFile> files;

    private record NoteFile(Path file, int size) {}

    /**
     * What stands between two empty lines.
     *
     * @param offset of its first byte
     * @param whole whether the empty line behind it is there
     */
    record Note(Path file, long offset, String text, boolean whole) {
        /** What it says, where a founding member's key signed it for this ledger, and no key of theirs is named wrongly. */
        Optional<Checkpoint> checkpoint(String origin, List<NoteKey.Signer> roster) {
            return SignedNote.read(text)
                    .filter(note -> whole
                            && note.verify(roster) instanceof NoteVerdict.Signed signed
                            && !signed.signers().isEmpty())
                    .flatMap(note -> Checkpoint.read(note.text()))
                    .filter(checkpoint -> checkpoint.origin().equals(origin));
        }

        Finding finding(String what) {
            return new Finding(Optional.empty(), Optional.empty(), Places.notes(file), offset, what);
        }
    }

    private CheckpointNotes(List<NoteFile> files) {
        this.files = files;
    }

    /** Notes how long which file is; what is written later is not looked at. */
    static CheckpointNotes list(Path directory) throws IOException {
        List<NoteFile> files = new ArrayList<>();
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.list(directory)) {
                for (Path file : all.filter(file -> file.toString().endsWith(ENDING))
                        .sorted()
                        .toList()) {
                    files.add(new NoteFile(file, Math.toIntExact(Files.size(file))));
                }
            }
        }
        return new CheckpointNotes(files);
    }

    /** How many files there are. */
    int files() {
        return files.size();
    }

    /** The name of a file. */
    String name(int index) {
        return files.get(index).file.getFileName().toString();
    }

    /** The bytes of a file up to its last whole note. */
    byte[] whole(int index) throws IOException {
        byte[] bytes = bytes(files.get(index));
        List<Note> notes = notes(index);
        boolean half = !notes.isEmpty() && !notes.getLast().whole();
        return half ? Arrays.copyOf(bytes, (int) notes.getLast().offset()) : bytes;
    }

    private static byte[] bytes(NoteFile notes) throws IOException {
        try (InputStream content = Files.newInputStream(notes.file)) {
            return content.readNBytes(notes.size);
        }
    }

    /** The notes of a file, oldest first. */
    List<Note> notes(int index) throws IOException {
        NoteFile notes = files.get(index);
        byte[] bytes = bytes(notes);
        // One character for each byte, so that offsets are bytes.
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        List<Note> read = new ArrayList<>();
        for (int from = 0; from < all.length(); ) {
            int signatures = all.indexOf(BETWEEN, from);
            int end = signatures < 0 ? -1 : all.indexOf(BETWEEN, signatures + BETWEEN.length());
            int until = end < 0 ? all.length() : end + 1;
            String text = new String(bytes, from, until - from, StandardCharsets.UTF_8);
            read.add(new Note(notes.file, from, text, end >= 0));
            from = end < 0 ? all.length() : end + BETWEEN.length();
        }
        return read;
    }

    /** Leaves that the newest good note covers; 0 where there is none. */
    long covered(Genesis genesis) throws IOException {
        List<NoteKey.Signer> roster = genesis.roster();
        for (int file = files.size() - 1; file >= 0; file--) {
            for (Note note : notes(file).reversed()) {
                Optional<Checkpoint> checkpoint = note.checkpoint(genesis.origin(), roster);
                if (checkpoint.isPresent()) {
                    return checkpoint.get().size();
                }
            }
        }
        return 0;
    }
}
