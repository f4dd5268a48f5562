package baize.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Texts that stand for bytes and times, each in its only form. Source: docs/decisions/0001-formats.md, Context. */
final class Encodings {
    private static final int TIME_LENGTH = "2020-02-01T00:00:00.000Z".length();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Encodings() {}

    /** UTF-8 bytes as text; empty when they are not UTF-8. */
    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    /** Text as UTF-8 bytes. */
    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes of base64url without padding; empty when the text is not in canonical form. Source: RFC 4648 §5. */
    static Optional<byte[]> base64Url(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return base64Url(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Base64url without padding. */
    static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The bytes of base64 with padding; empty when the text is not in canonical form. Source: RFC 4648 §4. */
    static Optional<byte[]> base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Milliseconds since 1970 of a time like {@code 2020-02-01T00:00:00.000Z}; empty for any other way to write it. Source: RFC 3339. */
    static Optional<Long> time(String text) {
        if (text.length() != TIME_LENGTH) {
            return Optional.empty();
        }
        try {
            long millis = Instant.parse(text).toEpochMilli();
            return millis >= 0 && time(millis).equals(text) ? Optional.of(millis) : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** The text of a time. */
    static String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis));
    }
}
