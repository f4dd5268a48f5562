package baize.node.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;

/** B18: a name turns nothing around it. */
class IsolatingMessagesTest {
    private static final String HEBREW = "\u05e7\u05d5\u05e4\u05e1\u05d4";

    @Test
    void isolates_letters_that_run_from_right_to_left() {
        StaticMessageSource texts = new StaticMessageSource();
        texts.addMessage("sent", Locale.ENGLISH, "{0} sent {1} of {2}");

        assertThat(new IsolatingMessages(texts).getMessage("sent", new Object[] {HEBREW, 36, "masks"}, Locale.ENGLISH))
                .isEqualTo("\u2068" + HEBREW + "\u2069 sent 36 of masks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Union Hospital", "协和医院", "Больница № 2", "36,000", "a-b"})
    void leaves_other_texts_as_they_are(String text) {
        assertThat(IsolatingMessages.isolated(text)).isEqualTo(text);
    }

    @Test
    void takes_directional_controls_away() {
        assertThat(IsolatingMessages.isolated("a\u202eb\u2069c\u200fd\u061ce\u2066f"))
                .isEqualTo("\u2068abcdef\u2069");
    }
}
