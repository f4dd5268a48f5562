package baize.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A text and the signatures under it. Source: C2SP signed-note.
 *
 * @param text what is signed: lines, each ended by a newline
 */
record Note(String text, List<Line> signatures) {
    private static final int SIGNATURE_LIMIT = 100;
    private static final String DASH = "\u2014 ";
    private static final int KEY_ID_LENGTH = 4;

    Note {
        signatures = List.copyOf(signatures);
    }

    /** One signature: whose it claims to be, and the bytes. */
    @SuppressWarnings("ArrayRecordComponent") // Used as a bundle of bytes: never compared, never changed.
    record Line(String keyName, byte[] keyId, byte[] signature) {}

    /** Reads a note: text, an empty line, signature lines. */
    static Note read(String note) throws NotValid {
        int middle = note.lastIndexOf("\n\n");
        boolean plain = note.chars().noneMatch(c -> c < 0x20 && c != '\n');
        require(middle > 0 && plain && note.endsWith("\n") && note.length() > middle + 2);
        List<Line> signatures = new ArrayList<>();
        for (String line : note.substring(middle + 2, note.length() - 1).split("\n", -1)) {
            signatures.add(line(line));
            require(signatures.size() <= SIGNATURE_LIMIT);
        }
        return new Note(note.substring(0, middle + 1), signatures);
    }

    /** Whether this key signed. A line that claims the key and is not its signature spoils the whole note. */
    boolean isSignedBy(String keyName, Ed25519Key key) throws NotValid {
        boolean signed = false;
        byte[] message = Encodings.utf8(text);
        for (Line line : signatures) {
            if (line.keyName.equals(keyName) && Arrays.equals(line.keyId, keyId(keyName, key))) {
                NotValid.unless(
                        key.verifies(message, line.signature),
                        Plain.sentence("The checkpoint's signature by " + keyName + " is wrong"),
                        "The checkpoint was changed after it was signed, or forged: fetch it again, and keep both.");
                signed = true;
            }
        }
        return signed;
    }

    /** First 4 bytes of SHA-256(key name || 0x0A || 0x01 || public key), 0x01 being Ed25519. */
    private static byte[] keyId(String keyName, Ed25519Key key) {
        return Arrays.copyOf(Sha256.of(Encodings.utf8(keyName), new byte[] {0x0A, 0x01}, key.bytes()), KEY_ID_LENGTH);
    }

    private static Line line(String line) throws NotValid {
        require(line.startsWith(DASH));
        String[] parts = line.substring(DASH.length()).split(" ", -1);
        require(parts.length == 2 && isName(parts[0]));
        Optional<byte[]> bytes = Encodings.base64(parts[1]);
        require(bytes.isPresent() && bytes.get().length > KEY_ID_LENGTH);
        return new Line(
                parts[0],
                Arrays.copyOf(bytes.get(), KEY_ID_LENGTH),
                Arrays.copyOfRange(bytes.get(), KEY_ID_LENGTH, bytes.get().length));
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints().noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static void require(boolean holds) throws NotValid {
        NotValid.unless(
                holds,
                "The checkpoint is not a signed note: a text, an empty line, then one line for each signature.",
                "Fetch it again without opening and saving it in another program.");
    }
}
