package baize.services.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {
    private static final String TEXT = "武汉市,协和医院";

    @Test
    void reads_utf_8() throws Exception {
        SourceFile file = SourceFile.of("a.csv", TEXT.getBytes(StandardCharsets.UTF_8));

        assertThat(file.text()).isEqualTo(TEXT);
        assertThat(file.encoding()).isEqualTo(TextEncoding.UTF_8);
    }

    @Test
    void takes_a_byte_order_mark_for_no_part_of_the_text() throws Exception {
        SourceFile file = SourceFile.of("a.csv", marked(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF));
        SourceFile little = SourceFile.of("a.csv", marked(StandardCharsets.UTF_16LE, 0xFF, 0xFE));
        SourceFile big = SourceFile.of("a.csv", marked(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

        assertThat(file.text()).isEqualTo(TEXT).isEqualTo(little.text()).isEqualTo(big.text());
        assertThat(file.encoding()).isEqualTo(TextEncoding.UTF_8_WITH_MARK);
        assertThat(little.encoding()).isEqualTo(TextEncoding.UTF_16_LITTLE);
        assertThat(big.encoding()).isEqualTo(TextEncoding.UTF_16_BIG);
    }

    @Test
    void finds_out_the_chinese_national_encoding() throws Exception {
        SourceFile file = SourceFile.of("a.csv", TEXT.getBytes(Charset.forName("GB18030")));

        assertThat(file.text()).isEqualTo(TEXT);
        assertThat(file.encoding()).isEqualTo(TextEncoding.GB18030);
    }

    @Test
    void refuses_what_is_no_text() {
        byte[] bytes = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0};

        assertThatThrownBy(() -> SourceFile.of("a.csv", bytes))
                .isInstanceOf(ImportFileException.class)
                .hasMessageContaining("GB18030");
    }

    @Test
    void a_files_digest_is_that_of_its_bytes() throws Exception {
        SourceFile file = SourceFile.of("a.csv", "abc".getBytes(StandardCharsets.US_ASCII));

        // Source: FIPS 180-4's example, ba7816bf..., in base64url.
        assertThat(file.digest().value()).isEqualTo("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
    }

    @Test
    void refuses_a_file_beyond_the_limit_and_takes_one_at_the_limit(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("large.csv");
        byte[] bytes = new byte[SourceFile.LIMIT];
        java.util.Arrays.fill(bytes, (byte) 'a');

        Files.write(file, bytes);
        assertThat(SourceFile.read(file).text()).hasSize(SourceFile.LIMIT);
        Files.write(file, new byte[] {'a'}, java.nio.file.StandardOpenOption.APPEND);
        assertThatThrownBy(() -> SourceFile.read(file))
                .isInstanceOf(ImportFileException.class)
                .hasMessageContaining("split it");
    }

    private static byte[] marked(Charset charset, int... mark) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b : mark) {
            bytes.write(b);
        }
        bytes.writeBytes(TEXT.getBytes(charset));
        return bytes.toByteArray();
    }
}
