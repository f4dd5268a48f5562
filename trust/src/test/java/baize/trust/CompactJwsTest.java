package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CompactJwsTest {
    private static final byte[] PAYLOAD = "{\"type\":\"supply.submit-demand\"}".getBytes(StandardCharsets.UTF_8);

    private final P256SigningKey key = P256SigningKey.generate();
    private final CompactJws signed = CompactJws.sign(key, PAYLOAD);

    @Test
    void a_signed_command_is_read_and_verified() {
        CompactJws read = read(signed.toByteArray());

        assertThat(read).isEqualTo(signed);
        assertThat(read.kid()).isEqualTo(key.publicKey().thumbprint());
        assertThat(read.payload()).isEqualTo(PAYLOAD);
        assertThat(read.verify(key.publicKey())).isTrue();
        assertThat(read.verify(P256SigningKey.generate().publicKey())).isFalse();
    }

    @Test
    void the_header_is_the_one_of_the_format() {
        String text = text(signed);
        byte[] header = Base64Url.decode(text.substring(0, text.indexOf('.'))).orElseThrow();

        assertThat(new String(header, StandardCharsets.US_ASCII))
                .isEqualTo("{\"alg\":\"ES256\",\"kid\":\"" + key.publicKey().thumbprint()
                        + "\",\"typ\":\"baize-command+jws\"}");
    }

    @Test
    void the_digests_are_those_of_the_format() {
        String text = text(signed);

        assertThat(signed.digest()).isEqualTo(Sha256.of(text.getBytes(StandardCharsets.US_ASCII)));
        assertThat(signed.samenessDigest())
                .isEqualTo(Sha256.of(text.substring(0, text.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void the_twin_signature_with_high_s_is_the_same_command() {
        String text = text(signed);
        byte[] twin = SignaturesTest.withComplementOfS(signed.signature());

        CompactJws other = read((text.substring(0, text.lastIndexOf('.') + 1) + Base64Url.encode(twin))
                .getBytes(StandardCharsets.US_ASCII));

        assertThat(other.verify(key.publicKey())).isTrue();
        assertThat(other.samenessDigest()).isEqualTo(signed.samenessDigest());
        assertThat(other.digest()).isNotEqualTo(signed.digest());
    }

    @Test
    void every_changed_bit_is_refused_or_keeps_sameness() {
        byte[] bytes = signed.toByteArray();

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            switch (CompactJws.read(SignaturesTest.flipped(bytes, bit))) {
                case JwsReading.Malformed _ -> {}
                case CompactJws changed
                when changed.verify(key.publicKey()) ->
                    assertThat(changed.samenessDigest()).as("bit %d", bit).isEqualTo(signed.samenessDigest());
                case CompactJws _ -> {}
            }
        }
    }

    @Test
    void refuses_another_header() {
        String kid = key.publicKey().thumbprint();
        for (String header : new String[] {
            "{\"alg\":\"none\",\"kid\":\"" + kid + "\",\"typ\":\"baize-command+jws\"}",
            "{\"alg\":\"ES384\",\"kid\":\"" + kid + "\",\"typ\":\"baize-command+jws\"}",
            "{\"kid\":\"" + kid + "\",\"alg\":\"ES256\",\"typ\":\"baize-command+jws\"}",
            "{\"alg\":\"ES256\",\"kid\":\"" + kid + "\",\"typ\":\"baize-session+jws\"}",
            "{\"alg\":\"ES256\",\"kid\":\"" + kid + "\",\"typ\":\"baize-command+jws\",\"crit\":[]}",
            "{\"alg\":\"ES256\", \"kid\":\"" + kid + "\",\"typ\":\"baize-command+jws\"}",
            "{\"alg\":\"ES256\",\"kid\":\"" + kid.substring(1) + "\",\"typ\":\"baize-command+jws\"}",
            // A thumbprint whose unused bits are not zero would be a second name for the key.
            "{\"alg\":\"ES256\",\"kid\":\"" + "A".repeat(42) + "B\",\"typ\":\"baize-command+jws\"}",
            "{\"alg\":\"ES256\",\"kid\":\"" + "\"".repeat(43) + "\",\"typ\":\"baize-command+jws\"}",
            "{}"
        }) {
            assertThat(fault(withHeader(header))).as(header).isEqualTo(JwsFault.HEADER);
        }
    }

    @Test
    void refuses_signatures_out_of_range() {
        String input = text(signed).substring(0, text(signed).lastIndexOf('.') + 1);

        assertThat(fault(input + Base64Url.encode(new byte[64]))).isEqualTo(JwsFault.SIGNATURE_RANGE);
        assertThat(fault(input + Base64Url.encode(Arrays.copyOf(signed.signature(), 63))))
                .isEqualTo(JwsFault.SIGNATURE_RANGE);
        assertThat(fault(input + Base64Url.encode(Arrays.copyOf(signed.signature(), 65))))
                .isEqualTo(JwsFault.SIGNATURE_RANGE);
        assertThat(fault(input)).isEqualTo(JwsFault.SIGNATURE_RANGE);
    }

    @Test
    void refuses_base64url_that_is_not_canonical() {
        String text = text(signed);
        // 64 bytes end in a digit of which only two bits count: the next digit decodes to the same bytes.
        char last = text.charAt(text.length() - 1);
        String noncanonical = text.substring(0, text.length() - 1) + (char) (last + 1);

        assertThat(fault(noncanonical)).isEqualTo(JwsFault.BASE64URL);
        assertThat(fault(text + "==")).isEqualTo(JwsFault.BASE64URL);
        assertThat(fault(text + "\n")).isEqualTo(JwsFault.BASE64URL);
        assertThat(fault(" " + text)).isEqualTo(JwsFault.BASE64URL);
        assertThat(fault(text.replaceFirst("\\.", "+."))).isEqualTo(JwsFault.BASE64URL);
    }

    @Test
    void refuses_another_number_of_parts() {
        String text = text(signed);

        assertThat(fault(text + ".")).isEqualTo(JwsFault.PARTS);
        assertThat(fault("a.b")).isEqualTo(JwsFault.PARTS);
        assertThat(fault("a")).isEqualTo(JwsFault.PARTS);
        assertThat(fault("")).isEqualTo(JwsFault.SIZE);
    }

    @Test
    void takes_a_jws_of_the_limit_and_none_that_is_longer() {
        int fixed = CompactJws.sign(key, new byte[0]).toByteArray().length;
        int largest = (CompactJws.LIMIT - fixed) / 4 * 3;
        CompactJws atLimit = CompactJws.sign(key, new byte[largest]);

        assertThat(atLimit.toByteArray().length).isBetween(CompactJws.LIMIT - 3, CompactJws.LIMIT);
        assertThat(read(atLimit.toByteArray())).isEqualTo(atLimit);
        assertThatIllegalArgumentException().isThrownBy(() -> CompactJws.sign(key, new byte[largest + 3]));
        assertThat(fault("a".repeat(CompactJws.LIMIT))).isEqualTo(JwsFault.PARTS);
        assertThat(fault("a".repeat(CompactJws.LIMIT + 1))).isEqualTo(JwsFault.SIZE);
    }

    @Test
    void a_session_answer_is_no_command() {
        CompactJws answer = CompactJws.sign(key, PAYLOAD, JwsType.SESSION);

        assertThat(CompactJws.read(answer.toByteArray())).isEqualTo(new JwsReading.Malformed(JwsFault.HEADER));
        assertThat(CompactJws.read(answer.toByteArray(), JwsType.SESSION)).isEqualTo(answer);
        assertThat(CompactJws.read(signed.toByteArray(), JwsType.SESSION))
                .isEqualTo(new JwsReading.Malformed(JwsFault.HEADER));
    }

    private String withHeader(String header) {
        String text = text(signed);
        return Base64Url.encode(header.getBytes(StandardCharsets.US_ASCII)) + text.substring(text.indexOf('.'));
    }

    private static String text(CompactJws jws) {
        return new String(jws.toByteArray(), StandardCharsets.US_ASCII);
    }

    private static CompactJws read(byte[] bytes) {
        return (CompactJws) CompactJws.read(bytes);
    }

    private static JwsFault fault(String text) {
        return ((JwsReading.Malformed) CompactJws.read(text.getBytes(StandardCharsets.US_ASCII))).fault();
    }
}
