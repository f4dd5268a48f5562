package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CryptoProviderTest {
    @Test
    void the_first_provider_that_works_is_chosen_and_stays_chosen() {
        CryptoProvider first = Stream.of(CryptoProvider.values())
                .filter(CryptoProvider::isAvailable)
                .findFirst()
                .orElseThrow();

        assertThat(CryptoProvider.chosen()).isEqualTo(first);
        assertThat(Signatures.chosen()).isSameAs(Signatures.of(first)).isSameAs(Signatures.chosen());
    }

    @Test
    void java_alone_is_always_enough() {
        assertThat(CryptoProvider.BOUNCY_CASTLE.isAvailable()).isTrue();
        assertThat(CryptoProvider.JDK.isAvailable()).isTrue();
    }
}
