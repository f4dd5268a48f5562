package baize.services.vault;

import baize.contracts.Commitment;
import baize.trust.Base64Url;
import baize.trust.Sha256;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A content with the secret salt that opens its commitment. Who has it can prove what the ledger's commitment stands for; without the salt
 * the commitment says nothing, not even to who tries every possible content. Source: docs/decisions/0001-formats.md, Commitment.
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out
public record Opening(Content content, byte[] salt) {
    /** Bytes of a salt. */
    public static final int SALT_LENGTH = 32;

    private static final byte[] PREFIX = {0x03};
    private static final SecureRandom RANDOM = new SecureRandom();

    public Opening {
        salt = salt.clone();
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException("A salt has 32 bytes, not " + salt.length);
        }
    }

    /** A content with a new salt. */
    static Opening of(Content content) {
        byte[] salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return new Opening(content, salt);
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    /** What the ledger holds. */
    public Commitment commitment() {
        return new Commitment(Base64Url.encode(Sha256.of(PREFIX, toByteArray())));
    }

    /** Whether the commitment is to this very content. */
    public boolean opens(Commitment commitment) {
        return commitment().equals(commitment);
    }

    /** salt || u8 length of the media type || media type || content: what is hashed after 0x03, and what is encrypted. */
    byte[] toByteArray() {
        byte[] type = content.type().ascii();
        int start = SALT_LENGTH + 1 + type.length;
        byte[] bytes = Arrays.copyOf(salt, start + content.length());
        bytes[SALT_LENGTH] = (byte) type.length;
        System.arraycopy(type, 0, bytes, SALT_LENGTH + 1, type.length);
        System.arraycopy(content.bytes(), 0, bytes, start, content.length());
        return bytes;
    }

    /** Reads what {@link #toByteArray} wrote: only bytes whose seal was whole come here. */
    static Opening read(byte[] bytes) {
        int start = SALT_LENGTH + 1 + bytes[SALT_LENGTH];
        String mediaType =
                new String(bytes, SALT_LENGTH + 1, bytes[SALT_LENGTH], java.nio.charset.StandardCharsets.US_ASCII);
        ContentType type = ContentType.of(mediaType).orElseThrow();
        return new Opening(
                new Content(type, Arrays.copyOfRange(bytes, start, bytes.length)), Arrays.copyOf(bytes, SALT_LENGTH));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Opening that && content.equals(that.content) && Arrays.equals(salt, that.salt);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }

    @Override
    public String toString() {
        return "Opening[" + content + "]";
    }
}
