package baize.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What a leaf says about a command. Source: docs/decisions/0001-formats.md, Leaf.
 *
 * @param outcome {@code ACCEPTED} or a refusal's code
 */
@SuppressWarnings("ArrayRecordComponent") // Used as a bundle of bytes: never compared, never changed.
record Header(String type, String organisation, byte[] commandDigest, String outcome, byte[] eventsDigest) {
    private static final int TEXT_LIMIT = 255;

    /** Reads a header that fills all bytes; empty when they are none. */
    static Optional<Header> read(byte[] bytes) {
        try {
            ByteBuffer from = ByteBuffer.wrap(bytes);
            Header header = new Header(
                    text(from), text(from), bytes(from, Sha256.LENGTH), text(from), bytes(from, Sha256.LENGTH));
            return from.hasRemaining() ? Optional.empty() : Optional.of(header);
        } catch (BufferUnderflowException | IllegalArgumentException notAHeader) {
            return Optional.empty();
        }
    }

    /** The bytes that enter the leaf. Throws {@link IllegalArgumentException} for a text of none or more than 255 bytes. */
    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        put(bytes, type);
        put(bytes, organisation);
        bytes.writeBytes(commandDigest);
        put(bytes, outcome);
        bytes.writeBytes(eventsDigest);
        return bytes.toByteArray();
    }

    /** Whether a text fits into a header. */
    static boolean fits(String text) {
        int length = Encodings.utf8(text).length;
        return length > 0 && length <= TEXT_LIMIT;
    }

    private static void put(ByteArrayOutputStream to, String text) {
        if (!fits(text)) {
            throw new IllegalArgumentException("A header's text has 1 to " + TEXT_LIMIT + " bytes");
        }
        byte[] utf8 = Encodings.utf8(text);
        to.write(utf8.length);
        to.writeBytes(utf8);
    }

    private static String text(ByteBuffer from) {
        byte[] utf8 = bytes(from, Byte.toUnsignedInt(from.get()));
        return Encodings.utf8(utf8)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("Not the text of a header"));
    }

    private static byte[] bytes(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }
}
