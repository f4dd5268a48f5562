package baize.services.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** What a photo is by its first bytes, whatever its sender calls it. Source: ITU T.81 §B.1.1.3; PNG §5.2; WebP container, RFC 9649 §2.4. */
enum PhotoFormat {
    JPEG,
    PNG,
    WEBP,
    OTHER;

    private static final byte[] JPEG_START = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] PNG_START = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBP_MARK = "WEBP".getBytes(StandardCharsets.US_ASCII);

    static PhotoFormat of(byte[] bytes) {
        if (has(bytes, 0, JPEG_START)) {
            return JPEG;
        } else if (has(bytes, 0, PNG_START)) {
            return PNG;
        } else if (has(bytes, 0, RIFF) && has(bytes, 8, WEBP_MARK)) {
            return WEBP;
        }
        return OTHER;
    }

    private static boolean has(byte[] bytes, int at, byte[] mark) {
        int end = at + mark.length;
        return bytes.length >= end && Arrays.equals(bytes, at, end, mark, 0, mark.length);
    }
}
