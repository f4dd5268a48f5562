package baize.trust;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Base64url without padding in its one canonical form: trailing bits are zero. Source: RFC 4648 §5, §3.5. */
public final class Base64Url {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private Base64Url() {}

    /** The text of {@code bytes}. */
    public static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /** The bytes of {@code text}; empty when it is not canonical. */
    public static Optional<byte[]> decode(String text) {
        byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
        // A character outside ISO 8859-1 became '?', which is no digit.
        return decode(ascii, 0, ascii.length);
    }

    /** The bytes of a text of known length; empty when it is not canonical or has another length. */
    public static Optional<byte[]> decode(String text, int expectedLength) {
        return decode(text).filter(bytes -> bytes.length == expectedLength);
    }

    static byte[] encodeToAscii(byte[] bytes) {
        return ENCODER.encode(bytes);
    }

    /** The bytes of the digits from {@code from} to before {@code to}; empty when they are not canonical. */
    static Optional<byte[]> decode(byte[] ascii, int from, int to) {
        int length = to - from;
        int over = length % 4;
        if (over == 1 || (length > 0 && !endsWell(ascii[to - 1], over))) {
            return Optional.empty();
        }
        try {
            return Optional.of(DECODER.decode(Arrays.copyOfRange(ascii, from, to)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    // Two digits carry 8 of 12 bits, three carry 16 of 18: the rest must be zero. Padding is no digit, so it ends badly
    // too.
    private static boolean endsWell(byte lastDigit, int over) {
        int value = DIGITS.indexOf(lastDigit);
        int unused = over == 2 ? 0x0F : over == 3 ? 0x03 : 0;
        return value >= 0 && (value & unused) == 0;
    }
}
