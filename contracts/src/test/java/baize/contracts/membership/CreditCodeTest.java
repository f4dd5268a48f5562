package baize.contracts.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    /** A published code, not made by {@link CreditCode#withCheck}. */
    private static final String GOOD = "91350100M000100Y43";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void takes_a_published_code() {
        assertThat(new CreditCode(GOOD).value()).isEqualTo(GOOD);
        assertThat(CreditCode.withCheck(GOOD.substring(0, 17))).isEqualTo(new CreditCode(GOOD));
    }

    @Test
    void catches_every_single_wrong_character() {
        for (int i = 0; i < GOOD.length(); i++) {
            for (int j = 0; j < ALPHABET.length(); j++) {
                String typed = GOOD.substring(0, i) + ALPHABET.charAt(j) + GOOD.substring(i + 1);
                if (!typed.equals(GOOD)) {
                    assertThatThrownBy(() -> new CreditCode(typed)).isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
    }

    @Test
    void catches_neighbours_that_changed_places() {
        for (int i = 0; i + 1 < GOOD.length(); i++) {
            String typed = GOOD.substring(0, i) + GOOD.charAt(i + 1) + GOOD.charAt(i) + GOOD.substring(i + 2);
            if (!typed.equals(GOOD)) {
                assertThatThrownBy(() -> new CreditCode(typed)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350100M000100Y4", "91350100M000100Y433", "91350100m000100y43", "91350100M000100I43"})
    void refuses_other_lengths_and_letters(String typed) {
        assertThatThrownBy(() -> new CreditCode(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
