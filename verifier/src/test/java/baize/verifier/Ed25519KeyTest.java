package baize.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of small order have a signature that fits every message: they are no keys. */
final class Ed25519KeyTest {
    /** The public keys of tests 1 to 3. Source: RFC 8032 §7.1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"
            })
    void takes_a_key_of_prime_order(String hex) {
        assertThat(key(hex)).isPresent();
    }

    @Test
    void takes_the_keys_that_the_jdk_makes() throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("Ed25519");
        for (int i = 0; i < 10; i++) {
            byte[] encoded = keys.generateKeyPair().getPublic().getEncoded();

            assertThat(Ed25519Key.of(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)))
                    .isPresent();
        }
    }

    /** The points of order 1, 2, 4 and 8, and forms that are not canonical or no point. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0200000000000000000000000000000000000000000000000000000000000000"
            })
    void refuses_a_key_of_another_order_and_what_is_no_point(String hex) {
        assertThat(key(hex)).isEmpty();
    }

    private static java.util.Optional<Ed25519Key> key(String hex) {
        return Ed25519Key.of(HexFormat.of().parseHex(hex));
    }
}
