package baize.contracts.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesOfKeysTest {
    private static final String X = "A".repeat(43);

    @Test
    void a_public_key_is_x_dot_y() {
        assertThat(new PublicKeyCode(X + "." + X).value()).hasSize(87);
    }

    @Test
    void refuses_a_public_key_of_another_shape() {
        for (String other : new String[] {"", X, X + X + "A", X + "." + X + "A", X + "." + "A".repeat(42) + "B"}) {
            assertThatThrownBy(() -> new PublicKeyCode(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_certificate_has_at_most_5462_characters() {
        assertThat(new CertificateDer("A".repeat(CertificateDer.LIMIT)).value()).hasSize(5462);
        assertThatThrownBy(() -> new CertificateDer("A".repeat(CertificateDer.LIMIT + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A+", "A/", "A=", "A B", "证"})
    void refuses_a_certificate_in_another_alphabet(String other) {
        assertThatThrownBy(() -> new CertificateDer(other)).isInstanceOf(IllegalArgumentException.class);
    }
}
