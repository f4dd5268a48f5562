package baize.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * The rules judge names by what this Java release knows of Unicode. Under other tables some name would be accepted on one node and refused on
 * another: whoever moves to another release finds it here, and makes it a new version of the rules.
 */
class UnicodeTablesTest {
    private static final String UNICODE_16 = "836293834e13dc1ebe245ee62f2df2d5b9b8a4d51c7d7064f48fff524602f156";

    @Test
    void every_character_is_judged_as_in_unicode_16() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            boolean surrogate = codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint);
            String text = surrogate ? "" : Character.toString(codePoint);
            digest.update(ByteBuffer.allocate(9)
                    .put((byte) Character.getType(codePoint))
                    .put(Character.getDirectionality(codePoint))
                    .put((byte) Character.digit(codePoint, 10))
                    .putInt(Character.UnicodeScript.of(codePoint).name().hashCode())
                    .put((byte) (Normalizer.isNormalized(text, Normalizer.Form.NFC) ? 1 : 0))
                    .put((byte) (Normalizer.isNormalized(text, Normalizer.Form.NFKC) ? 1 : 0))
                    .flip());
        }

        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(UNICODE_16);
    }
}
