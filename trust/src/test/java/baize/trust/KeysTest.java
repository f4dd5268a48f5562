package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeysTest {
    // RFC 7515 §A.3.
    private static final String X = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";
    private static final String Y = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";
    private static final String D = "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI";
    private static final char[] PASSWORD = "correct horse".toCharArray();

    @Test
    void a_jwk_gives_its_key_back_in_every_form() {
        P256PublicKey key = P256PublicKey.ofJwk(X, Y).orElseThrow();

        assertThat(key.x()).isEqualTo(X);
        assertThat(key.y()).isEqualTo(Y);
        assertThat(key.toJwk()).isEqualTo("{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + X + "\",\"y\":\"" + Y + "\"}");
        assertThat(P256PublicKey.ofSpki(key.toSpki())).hasValue(key);
        assertThat(key.in(CryptoProvider.JDK).getEncoded()).isEqualTo(key.toSpki());
        assertThat(P256SigningKey.ofJwk(D).orElseThrow().publicKey()).isEqualTo(key);
    }

    @Test
    void the_thumbprint_is_that_of_rfc_7638() {
        // RFC 9449 §6.1 names this key's thumbprint.
        P256PublicKey key = P256PublicKey.ofJwk(
                        "l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs", "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA")
                .orElseThrow();

        assertThat(key.thumbprint()).isEqualTo("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
    }

    @Test
    void refuses_points_that_are_not_on_the_curve() {
        byte[] x = Base64Url.decode(X).orElseThrow();
        byte[] y = Base64Url.decode(Y).orElseThrow();
        byte[] field = P256.toBytes(P256.FIELD);

        assertThat(P256PublicKey.ofCoordinates(x, SignaturesTest.flipped(y, 0))).isEmpty();
        assertThat(P256PublicKey.ofCoordinates(y, x)).isEmpty();
        assertThat(P256PublicKey.ofCoordinates(new byte[32], new byte[32])).isEmpty();
        assertThat(P256PublicKey.ofCoordinates(field, y)).isEmpty();
        assertThat(P256PublicKey.ofCoordinates(Arrays.copyOf(x, 33), y)).isEmpty();
        assertThat(P256PublicKey.ofJwk(X + "=", Y)).isEmpty();
        // The last digit carries two bits that must be zero.
        assertThat(P256PublicKey.ofJwk(X.substring(0, 42) + "V", Y)).isEmpty();
    }

    @Test
    void refuses_public_key_info_of_another_form() {
        byte[] spki = P256PublicKey.ofJwk(X, Y).orElseThrow().toSpki();

        assertThat(P256PublicKey.ofSpki(Arrays.copyOf(spki, spki.length + 1))).isEmpty();
        for (int i = 0; i < 27; i++) {
            assertThat(P256PublicKey.ofSpki(SignaturesTest.flipped(spki, i * 8)))
                    .as("byte %d", i)
                    .isEmpty();
        }
    }

    @Test
    void refuses_secret_numbers_out_of_range() {
        assertThat(P256SigningKey.ofSecret(new byte[32])).isEmpty();
        assertThat(P256SigningKey.ofSecret(P256.toBytes(P256.ORDER))).isEmpty();
        assertThat(P256SigningKey.ofSecret(new byte[31])).isEmpty();
        assertThat(P256SigningKey.ofSecret(P256.toBytes(P256.ORDER.subtract(java.math.BigInteger.ONE))))
                .isPresent();
    }

    @Test
    void refuses_checkpoint_keys_of_small_order_and_in_another_encoding() {
        HexFormat hex = HexFormat.of();

        assertThat(Ed25519PublicKey.of(new byte[32])).isEmpty();
        assertThat(Ed25519PublicKey.of(hex.parseHex("01" + "00".repeat(31)))).isEmpty();
        assertThat(Ed25519PublicKey.of(hex.parseHex("ec" + "ff".repeat(30) + "7f")))
                .isEmpty();
        assertThat(Ed25519PublicKey.of(hex.parseHex("ee" + "ff".repeat(30) + "7f")))
                .isEmpty();
        assertThat(Ed25519PublicKey.of(new byte[31])).isEmpty();
        assertThat(Ed25519PublicKey.of("")).isEmpty();
    }

    @Test
    void a_seed_gives_the_key_of_rfc_8032() {
        byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

        Ed25519SigningKey key = Ed25519SigningKey.ofSeed(seed);

        assertThat(key.publicKey().toByteArray())
                .isEqualTo(HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
        assertThat(Ed25519PublicKey.of(key.publicKey().toBase64Url())).hasValue(key.publicKey());
        assertThatIllegalArgumentException().isThrownBy(() -> Ed25519SigningKey.ofSeed(new byte[33]));
    }

    @Test
    void a_private_key_is_not_in_its_text() {
        assertThat(P256SigningKey.ofJwk(D).orElseThrow().toString()).doesNotContain(D);
        Ed25519SigningKey key = Ed25519SigningKey.generate();
        assertThat(key.toString()).doesNotContain(Base64Url.encode(key.toSeed()));
    }

    @Test
    void a_key_file_keeps_a_command_key_with_its_certificates() throws IOException {
        CertificateIssuer issuer = Fixtures.aRegistrar();
        P256SigningKey key = P256SigningKey.generate();
        Certificate certificate = issuer.issue(new CertificateRequest(
                new CertificateSubject.Member("union-hospital"),
                key.publicKey(),
                Instant.parse("2020-01-01T00:00:00Z"),
                Instant.parse("2021-01-01T00:00:00Z")));

        byte[] file = KeyFile.write(key, List.of(certificate, issuer.certificate()), PASSWORD);
        KeyFile<P256SigningKey> read = KeyFile.readP256(file, PASSWORD);

        assertThat(read.key().publicKey()).isEqualTo(key.publicKey());
        assertThat(read.chain()).containsExactly(certificate, issuer.certificate());
        assertThatThrownBy(() -> KeyFile.readP256(file, "wrong".toCharArray())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> KeyFile.readEd25519(file, PASSWORD)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> KeyFile.readP256(new byte[] {1}, PASSWORD)).isInstanceOf(IOException.class);
    }

    @Test
    void a_key_file_keeps_a_checkpoint_key() throws IOException {
        Ed25519SigningKey key = Ed25519SigningKey.generate();

        byte[] file = KeyFile.write(key, PASSWORD);

        assertThat(KeyFile.readEd25519(file, PASSWORD).key().toSeed()).isEqualTo(key.toSeed());
        assertThatThrownBy(() -> KeyFile.readP256(file, PASSWORD)).isInstanceOf(IOException.class);
    }
}
