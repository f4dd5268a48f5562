package baize.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text and the signatures under it. Source: C2SP signed-note.
 *
 * @param text lines, each ended by a newline
 * @param signatures 1 to {@value #SIGNATURES} of them, in order
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** Most signatures of one note. */
    public static final int SIGNATURES = 100;
    /** Longest note in characters. */
    public static final int LIMIT = 1024 * 1024;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!NoteText.isText(text) || signatures.isEmpty() || signatures.size() > SIGNATURES) {
            throw new IllegalArgumentException("A note is lines of text and 1 to " + SIGNATURES + " signatures");
        }
    }

    /** Reads a note; empty when it is not one, or not as {@link #toText} writes it. */
    public static Optional<SignedNote> read(String note) {
        int middle = note.lastIndexOf("\n\n");
        if (note.length() > LIMIT || middle < 0 || !note.endsWith("\n")) {
            return Optional.empty();
        }
        String text = note.substring(0, middle + 1);
        String[] lines = note.substring(middle + 2).split("\n", SIGNATURES + 2);
        List<NoteSignature> signatures = new ArrayList<>();
        for (int i = 0; i < lines.length - 1; i++) {
            Optional<NoteSignature> signature = NoteSignature.read(lines[i]);
            if (signature.isEmpty()) {
                return Optional.empty();
            }
            signatures.add(signature.get());
        }
        boolean valid = NoteText.isText(text) && !signatures.isEmpty() && signatures.size() <= SIGNATURES;
        return valid ? Optional.of(new SignedNote(text, signatures)) : Optional.empty();
    }

    /** The note with one more signature. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(text, all);
    }

    /**
     * Looks at the signatures of the given keys. A line that claims a known key and does not verify makes the whole note worthless;
     * lines of unknown keys prove nothing and are listed.
     */
    public NoteVerdict verify(List<? extends NoteKey> keys) {
        List<NoteKey> signers = new ArrayList<>();
        List<NoteSignature> strangers = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            Optional<? extends NoteKey> claimed =
                    keys.stream().filter(signature::claims).findFirst();
            if (claimed.isEmpty()) {
                strangers.add(signature);
            } else if (!claimed.get().verifies(text, signature.signature())) {
                return new NoteVerdict.Forged(signature.name());
            } else if (!signers.contains(claimed.get())) {
                signers.add(claimed.get());
            }
        }
        return new NoteVerdict.Signed(signers, strangers);
    }

    /** The note as it is stored and served. */
    public String toText() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.toLine()));
        return note.toString();
    }
}
