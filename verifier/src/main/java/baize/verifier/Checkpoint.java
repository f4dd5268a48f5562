package baize.verifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a ledger commits to: how many entries, and the tree's root. Source: C2SP tlog-checkpoint; docs/decisions/0001-formats.md,
 * Checkpoint.
 *
 * @param ledger the ledger id, 64 hex digits
 */
@SuppressWarnings("ArrayRecordComponent") // Used as a bundle of bytes: never compared, never changed.
record Checkpoint(String ledger, long size, byte[] root, Note note) {
    /** What a checkpoint begins with. */
    static final String PREFIX = "baize/";

    private static final Pattern TEXT =
            Pattern.compile("baize/([0-9a-f]{64})\n([1-9][0-9]{0,15})\n([A-Za-z0-9+/=]{44})\n");

    /** Reads a checkpoint note; its signatures are not yet checked. */
    static Checkpoint read(String text) throws NotValid {
        Note note = Note.read(text);
        Matcher lines = TEXT.matcher(note.text());
        Optional<byte[]> root = lines.matches() ? Encodings.base64(lines.group(3)) : Optional.empty();
        NotValid.unless(
                root.isPresent() && root.get().length == Sha256.LENGTH,
                "The checkpoint is not three lines of origin (baize/ and the ledger id), size and root.",
                "Fetch it again; a checkpoint of another kind of log can't be checked by this tool.");
        return new Checkpoint(lines.group(1), Long.parseLong(lines.group(2)), root.get(), note);
    }

    /** The line that names the log. */
    String origin() {
        return PREFIX + ledger;
    }
}
