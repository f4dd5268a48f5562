package baize.trust;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/**
 * One signature line of a note.
 *
 * @param name the key's name
 * @param keyId the 4 bytes that tell keys of one name apart
 * @param signature what follows the key id, 1 to {@value #LIMIT} bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Copied in and out, and compared by content.
public record NoteSignature(String name, int keyId, byte[] signature) {
    /** Longest signature in bytes: room for types that we do not know. */
    public static final int LIMIT = 16 * 1024;

    private static final String START = "\u2014 ";

    public NoteSignature {
        if (!NoteText.isName(name) || signature.length == 0 || signature.length > LIMIT) {
            throw new IllegalArgumentException(
                    "Not a signature line: name " + name + ", " + signature.length + " bytes");
        }
        signature = signature.clone();
    }

    /** Signs a note's text with a log's or member's key. */
    public static NoteSignature sign(String name, Ed25519SigningKey key, String text) {
        byte[] signature = key.sign(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new NoteSignature(name, new NoteKey.Signer(name, key.publicKey()).id(), signature);
    }

    /** Whether this line claims to be by {@code key}; the signature is not looked at. */
    public boolean claims(NoteKey key) {
        return name.equals(key.name()) && keyId == key.id();
    }

    /** The line, with its newline. */
    public String toLine() {
        byte[] bytes = ByteBuffer.allocate(4 + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return START + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    /** Reads a line without its newline; empty when it is not one, or not as {@link #toLine} writes it. */
    static Optional<NoteSignature> read(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(START) || space < START.length()) {
            return Optional.empty();
        }
        String name = line.substring(START.length(), space);
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(line.substring(space + 1)));
            if (!NoteText.isName(name) || bytes.remaining() <= 4 || bytes.remaining() > 4 + LIMIT) {
                return Optional.empty();
            }
            int keyId = bytes.getInt();
            byte[] signature = new byte[bytes.remaining()];
            bytes.get(signature);
            NoteSignature read = new NoteSignature(name, keyId, signature);
            return read.toLine().equals(line + "\n") ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that
                && name.equals(that.name)
                && keyId == that.keyId
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, keyId, Arrays.hashCode(signature));
    }
}
