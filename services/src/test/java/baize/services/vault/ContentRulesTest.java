package baize.services.vault;

import static baize.services.vault.VaultBench.done;
import static baize.services.vault.VaultBench.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts: which enter the vault. */
class ContentRulesTest {
    private final ContentRules rules = new ContentRules();

    @Test
    void takes_a_text_as_it_is() {
        Content text = Content.text("李医生\t13800138000\r\nafter 6 pm 😷");

        assertThat(done(rules.accept(text))).isEqualTo(text);
    }

    @Test
    void takes_a_text_of_the_limit_and_none_of_one_byte_more() {
        assertThat(rules.accept(Content.text("a".repeat(Content.TEXT_LIMIT)))).isInstanceOf(VaultResult.Done.class);
        assertThat(refusal(rules.accept(Content.text("a".repeat(Content.TEXT_LIMIT + 1)))))
                .isEqualTo(VaultRefusal.TEXT_TOO_LONG);
    }

    @Test
    void counts_bytes_and_not_characters() {
        assertThat(refusal(rules.accept(Content.text("罩".repeat(Content.TEXT_LIMIT / 3 + 1)))))
                .isEqualTo(VaultRefusal.TEXT_TOO_LONG);
    }

    @Test
    void refuses_nothing_at_all() {
        assertThat(refusal(rules.accept(Content.text("")))).isEqualTo(VaultRefusal.EMPTY);
        assertThat(refusal(rules.accept(new Content(ContentType.PNG, new byte[0]))))
                .isEqualTo(VaultRefusal.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u001bb", "a\u0085b", "a\u007fb"})
    void refuses_control_characters(String text) {
        assertThat(refusal(rules.accept(Content.text(text)))).isEqualTo(VaultRefusal.NOT_TEXT);
    }

    @Test
    void refuses_bytes_that_are_not_utf8() {
        byte[] gbk = {(byte) 0xC0, (byte) 0xEE};
        byte[] surrogate = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
        byte[] cut = Arrays.copyOf("罩".getBytes(StandardCharsets.UTF_8), 2);

        for (byte[] bytes : new byte[][] {gbk, surrogate, cut}) {
            assertThat(refusal(rules.accept(new Content(ContentType.TEXT, bytes))))
                    .isEqualTo(VaultRefusal.NOT_TEXT);
        }
    }

    @Test
    void shows_no_content_in_a_text_form() {
        assertThat(Opening.of(Content.text("secret")).toString()).doesNotContain("secret");
    }
}
