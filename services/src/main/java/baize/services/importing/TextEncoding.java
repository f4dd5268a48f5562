package baize.services.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** How a file writes its characters. */
public enum TextEncoding {
    /** UTF-8 after a byte order mark, as spreadsheets save it. */
    UTF_8_WITH_MARK(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
    /** UTF-16, low byte first, after a byte order mark. */
    UTF_16_LITTLE(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
    /** UTF-16, high byte first, after a byte order mark. */
    UTF_16_BIG(StandardCharsets.UTF_16BE, "\u00FE\u00FF"),
    /** UTF-8. */
    UTF_8(StandardCharsets.UTF_8, ""),
    /** The Chinese national standard, of which GBK and GB 2312 are parts. */
    GB18030(Charset.forName("GB18030"), "");

    private final Charset charset;

    /** The bytes of the mark, each as the character of its number; "" for none. */
    private final String mark;

    TextEncoding(Charset charset, String mark) {
        this.charset = charset;
        this.mark = mark;
    }

    /** A text and how it was written. */
    record Decoded(String text, TextEncoding encoding) {}

    /** The text of these bytes, in the first encoding of this list that they are valid in; a byte order mark decides alone. */
    static Optional<Decoded> decode(byte[] bytes) {
        for (TextEncoding encoding : values()) {
            if (!encoding.mark.isEmpty() && encoding.isMarkedIn(bytes)) {
                return encoding.strictly(Arrays.copyOfRange(bytes, encoding.mark.length(), bytes.length));
            }
        }
        return UTF_8.strictly(bytes).or(() -> GB18030.strictly(bytes));
    }

    private boolean isMarkedIn(byte[] bytes) {
        byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, mark.length()));
        return new String(start, StandardCharsets.ISO_8859_1).equals(mark);
    }

    private Optional<Decoded> strictly(byte[] bytes) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(new Decoded(text, this));
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }
}
