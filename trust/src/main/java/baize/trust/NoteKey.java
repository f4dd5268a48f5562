package baize.trust;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A named public key that signs notes, and how: a log's own Ed25519 signature, or a witness's cosignature. Source: C2SP signed-note,
 * tlog-cosignature.
 */
public sealed interface NoteKey {
    /** The name in the signature's line. */
    String name();

    /** The key. */
    Ed25519PublicKey key();

    /** The byte that tells the signature's type apart. */
    int type();

    /** Whether {@code signature} (what follows the key id) is this key's over a note's text. */
    boolean verifies(String text, byte[] signature);

    /** The first 4 bytes of SHA-256(name || 0x0A || type || key), as a number. */
    default int id() {
        byte[] name = (name() + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] type = {(byte) type()};
        return ByteBuffer.wrap(Sha256.of(name, type, key().toByteArray())).getInt();
    }

    /** The verifier key's text: {@code <name>+<key id in hex>+<base64 of type and key>}. */
    default String toText() {
        byte[] typed = new byte[1 + Ed25519PublicKey.LENGTH];
        typed[0] = (byte) type();
        System.arraycopy(key().toByteArray(), 0, typed, 1, Ed25519PublicKey.LENGTH);
        return name() + "+" + String.format(java.util.Locale.ROOT, "%08x", id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** A log's or member's key: Ed25519 over the text (type 0x01). */
    record Signer(String name, Ed25519PublicKey key) implements NoteKey {
        public Signer {
            check(name);
        }

        @Override
        public int type() {
            return 0x01;
        }

        @Override
        public boolean verifies(String text, byte[] signature) {
            return key.verifies(text.getBytes(StandardCharsets.UTF_8), signature);
        }
    }

    /** A witness's key: Ed25519 over a time and a checkpoint (cosignature/v1, type 0x04). */
    record Witness(String name, Ed25519PublicKey key) implements NoteKey {
        public Witness {
            check(name);
        }

        @Override
        public int type() {
            return 0x04;
        }

        @Override
        public boolean verifies(String text, byte[] signature) {
            if (signature.length != Cosignature.LENGTH) {
                return false;
            }
            long seconds = ByteBuffer.wrap(signature).getLong();
            return seconds >= 0
                    && key.verifies(
                            Cosignature.message(seconds, text), Arrays.copyOfRange(signature, 8, signature.length));
        }
    }

    private static void check(String name) {
        if (!NoteText.isName(name)) {
            throw new IllegalArgumentException("A key's name has 1 to " + NoteText.NAME_LIMIT
                    + " characters without white space and plus sign: " + name);
        }
    }
}
