package baize.services.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InMemoryVaultTest {
    @Test
    void gives_every_text_a_commitment_of_its_own_even_where_texts_are_equal() {
        InMemoryVault vault = new InMemoryVault(new SplittableRandom(1));

        var one = vault.keep(Givers.FEDERATION.member(), VaultPort.Kind.DONOR_NAME, "赵示例");
        var other = vault.keep(Givers.FEDERATION.member(), VaultPort.Kind.DONOR_NAME, "赵示例");

        assertThat(one).isNotEqualTo(other);
        assertThat(vault.kept()).extracting(InMemoryVault.Kept::commitment).containsExactly(one, other);
    }
}
