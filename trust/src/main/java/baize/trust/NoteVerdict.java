package baize.trust;

import java.util.List;

/** What the signatures of a note are worth. */
public sealed interface NoteVerdict {
    /**
     * Every signature of a known key is good.
     *
     * @param signers the known keys that signed, each once; may be empty
     * @param strangers lines of keys that the reader does not know
     */
    record Signed(List<NoteKey> signers, List<NoteSignature> strangers) implements NoteVerdict {
        public Signed {
            signers = List.copyOf(signers);
            strangers = List.copyOf(strangers);
        }
    }

    /** A line that names a known key was not made by it. */
    record Forged(String name) implements NoteVerdict {}
}
