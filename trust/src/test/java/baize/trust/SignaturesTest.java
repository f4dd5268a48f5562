package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignaturesTest {
    private static final byte[] MESSAGE = "500 boxes of masks".getBytes(StandardCharsets.UTF_8);

    private final P256SigningKey key = P256SigningKey.generate();
    private final Ed25519SigningKey checkpointKey = Ed25519SigningKey.generate();

    @ParameterizedTest
    @EnumSource
    void every_provider_verifies_what_every_provider_signs(CryptoProvider signer) {
        byte[] es256 = Signatures.of(signer).signEs256(key, MESSAGE);
        byte[] ed25519 = Signatures.of(signer).signEd25519(checkpointKey, MESSAGE);

        for (CryptoProvider verifier : CryptoProvider.values()) {
            assertThat(Signatures.of(verifier).verifyEs256(key.publicKey(), MESSAGE, es256))
                    .as("ES256 by %s, seen by %s", signer, verifier)
                    .isTrue();
            assertThat(Signatures.of(verifier).verifyEd25519(checkpointKey.publicKey(), MESSAGE, ed25519))
                    .as("Ed25519 by %s, seen by %s", signer, verifier)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void accepts_both_s_and_its_complement(CryptoProvider provider) {
        byte[] signature = key.sign(MESSAGE);

        assertThat(Signatures.of(provider).verifyEs256(key.publicKey(), MESSAGE, withComplementOfS(signature)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void refuses_r_or_s_out_of_range(CryptoProvider provider) {
        byte[] signature = key.sign(MESSAGE);
        byte[] order = P256.toBytes(P256.ORDER);
        byte[] zero = new byte[32];

        for (byte[] bad : new byte[][] {zero, order, filled((byte) 0xFF)}) {
            for (int part = 0; part < 2; part++) {
                byte[] forged = signature.clone();
                System.arraycopy(bad, 0, forged, part * 32, 32);
                assertThat(Signatures.of(provider).verifyEs256(key.publicKey(), MESSAGE, forged))
                        .isFalse();
            }
        }
        assertThat(Signatures.of(provider).verifyEs256(key.publicKey(), MESSAGE, new byte[64]))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void refuses_every_changed_bit_of_a_signature(CryptoProvider provider) {
        byte[] es256 = key.sign(MESSAGE);
        byte[] ed25519 = checkpointKey.sign(MESSAGE);

        for (int bit = 0; bit < 64 * 8; bit++) {
            assertThat(Signatures.of(provider).verifyEs256(key.publicKey(), MESSAGE, flipped(es256, bit)))
                    .as("ES256 bit %d", bit)
                    .isFalse();
            assertThat(Signatures.of(provider).verifyEd25519(checkpointKey.publicKey(), MESSAGE, flipped(ed25519, bit)))
                    .as("Ed25519 bit %d", bit)
                    .isFalse();
        }
    }

    /**
     * Made by a dishonest signer, with R plus a point of order 8, of order 2, R the identity, and the identity in another encoding. RFC 8032 lets
     * a library accept the first two or not; computed from its formulas by a script in another language.
     */
    @ParameterizedTest
    @EnumSource
    void refuses_ed25519_signatures_that_only_some_libraries_refuse(CryptoProvider provider) {
        Ed25519PublicKey key = Fixtures.ed25519(1).publicKey();
        byte[] message = "checkpoint".getBytes(StandardCharsets.US_ASCII);

        for (String signature : List.of(
                "40a4cf5c611d737a2f1c6fcca84d9cabfed80987f186a5a6c57e629bff1af27f"
                        + "f84c58e1a69dc10a5108d17f447e3f67d87fa9c7e9195cb0f235a4784e27f007",
                "feaf9d07b868cc52786305312c376563c622b0386a10d105e3c1501b28d65f7e"
                        + "d67384d3c6e67c5179110a5a2436e6d4f57796bbffcaea3b4495a3721497ff09",
                "0100000000000000000000000000000000000000000000000000000000000000"
                        + "1d28218405a94037960fa152366f5d0f81c2053b30413d0d575b8988ebffc206",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
                        + "ca6fa8532b0afbad7732745cbc91af0505e791fa3c7f6ba059c99301bf6fe300")) {
            assertThat(Signatures.of(provider)
                            .verifyEd25519(key, message, HexFormat.of().parseHex(signature)))
                    .as(signature)
                    .isFalse();
        }
        String honest = "ef4f62f8479733ad879cfaced3c89a9c39dd4fc795ef2efa1c3eafe4d729a081"
                + "6b73783c7e485e4f9299b2baa086697f99aaa4501f76b56fe91ffaed14bbbb07";
        assertThat(Signatures.of(provider)
                        .verifyEd25519(key, message, HexFormat.of().parseHex(honest)))
                .isTrue();
    }

    @Test
    void refuses_signatures_of_another_length() {
        byte[] signature = key.sign(MESSAGE);
        byte[] edSignature = checkpointKey.sign(MESSAGE);

        for (int length : new int[] {0, 63, 65}) {
            assertThat(key.publicKey().verifies(MESSAGE, Arrays.copyOf(signature, length)))
                    .isFalse();
            assertThat(checkpointKey.publicKey().verifies(MESSAGE, Arrays.copyOf(edSignature, length)))
                    .isFalse();
        }
    }

    @Test
    void refuses_another_key_and_another_message() {
        byte[] signature = key.sign(MESSAGE);

        assertThat(P256SigningKey.generate().publicKey().verifies(MESSAGE, signature))
                .isFalse();
        assertThat(key.publicKey().verifies(new byte[0], signature)).isFalse();
        assertThat(key.publicKey().verifies(MESSAGE, signature)).isTrue();
    }

    @Test
    void many_virtual_threads_share_the_verifiers() throws Exception {
        byte[] signature = key.sign(MESSAGE);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var verdicts = IntStream.range(0, 2_000)
                    .mapToObj(i -> threads.submit(() ->
                            key.publicKey().verifies(MESSAGE, i % 2 == 0 ? signature : flipped(signature, i % 512))))
                    .toList();
            for (int i = 0; i < verdicts.size(); i++) {
                Future<Boolean> verdict = verdicts.get(i);
                assertThat(verdict.get()).as("signature %d", i).isEqualTo(i % 2 == 0);
            }
        }
    }

    static byte[] withComplementOfS(byte[] signature) {
        byte[] twin = signature.clone();
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
        System.arraycopy(P256.toBytes(P256.ORDER.subtract(s)), 0, twin, 32, 32);
        return twin;
    }

    static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return changed;
    }

    private static byte[] filled(byte value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, value);
        return bytes;
    }
}
