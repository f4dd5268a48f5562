package baize.services.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What somebody entrusts to the vault. Its text form shows nothing of it. */
@SuppressWarnings("ArrayRecordComponent") // copied in and out
public record Content(ContentType type, byte[] bytes) {
    /** Longest text in bytes of UTF-8. */
    public static final int TEXT_LIMIT = 16 * 1024;

    /** Largest photo in bytes, as it is sent and as it is kept. */
    public static final int PHOTO_LIMIT = 2 * 1024 * 1024;

    public Content {
        bytes = bytes.clone();
    }

    /** A text. */
    public static Content text(String text) {
        return new Content(ContentType.TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Bytes. */
    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content that && type == that.type && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Content[" + type + ", " + bytes.length + " bytes]";
    }
}
