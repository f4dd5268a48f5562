package baize.trust;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a log commits to: its size and root. Source: C2SP tlog-checkpoint.
 *
 * @param origin the log's name: {@code baize/} and the ledger id in hex; one line
 * @param size leaves, 0 or more
 * @param root the tree's root, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Copied in and out, and compared by content.
public record Checkpoint(String origin, long size, byte[] root) {
    private static final int LINES = 3;

    public Checkpoint {
        if (!NoteText.isText(origin + "\n") || origin.isEmpty() || origin.contains("\n") || size < 0) {
            throw new IllegalArgumentException("Not a checkpoint: origin " + origin + ", size " + size);
        }
        HashBytes.check(root);
        root = root.clone();
    }

    /** Reads a note's text; empty when it is not a checkpoint without extension lines, exactly as {@link #toText} writes it. */
    public static Optional<Checkpoint> read(String text) {
        String[] lines = text.split("\n", LINES + 2);
        if (lines.length != LINES + 1
                || lines[0].isEmpty()
                || !lines[1].matches("[0-9]{1,19}")
                || lines[2].length() != 44) {
            return Optional.empty();
        }
        try {
            Checkpoint read = new Checkpoint(
                    lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
            return read.toText().equals(text) ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException notACheckpoint) {
            return Optional.empty();
        }
    }

    /** The note's text: three lines. */
    public String toText() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** The checkpoint signed by one key. */
    public SignedNote sign(String name, Ed25519SigningKey key) {
        return new SignedNote(toText(), List.of(NoteSignature.sign(name, key, toText())));
    }

    @Override
    public byte[] root() {
        return root.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that
                && origin.equals(that.origin)
                && size == that.size
                && Arrays.equals(root, that.root);
    }

    @Override
    public int hashCode() {
        return Objects.hash(origin, size, Arrays.hashCode(root));
    }
}
