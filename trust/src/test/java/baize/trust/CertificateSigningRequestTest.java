package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CertificateSigningRequestTest {
    private static final CertificateSubject OFFICER =
            new CertificateSubject.Officer("first-hospital", "00000000-0000-4000-8000-000000000001");

    private final P256SigningKey key = P256SigningKey.generate();

    @Test
    void says_whom_and_which_key_and_survives_its_text() {
        byte[] der = CertificateSigningRequest.make(OFFICER, key);

        String text = PemText.write(PemText.REQUEST, der);

        assertThat(text).startsWith("-----BEGIN CERTIFICATE REQUEST-----");
        assertThat(PemText.read(PemText.REQUEST, text).flatMap(CertificateSigningRequest::read))
                .contains(new CertificateSigningRequest(OFFICER, key.publicKey()));
    }

    @Test
    void holds_no_secret() {
        String secret = key.toPrivateJwk().replaceAll(".*\"d\":\"([^\"]+)\".*", "$1");
        byte[] number = Base64Url.decode(secret, P256.LENGTH).orElseThrow();

        assertThat(HexFormat.of().formatHex(CertificateSigningRequest.make(OFFICER, key)))
                .doesNotContain(HexFormat.of().formatHex(number))
                .contains(HexFormat.of()
                        .formatHex(Base64Url.decode(key.publicKey().x()).orElseThrow()));
    }

    @Test
    void is_refused_with_any_byte_changed() {
        byte[] der = CertificateSigningRequest.make(OFFICER, key);

        for (int i = 0; i < der.length; i++) {
            byte[] changed = der.clone();
            changed[i] ^= 1;
            assertThat(CertificateSigningRequest.read(changed)).as("byte %d", i).isEmpty();
        }
    }

    @Test
    void is_refused_longer_than_its_limit_or_as_something_else() {
        assertThat(CertificateSigningRequest.read(new byte[CertificateSigningRequest.LIMIT + 1]))
                .isEmpty();
        assertThat(CertificateSigningRequest.read(new byte[0])).isEmpty();
        assertThat(PemText.read(PemText.CERTIFICATE, PemText.write(PemText.REQUEST, new byte[] {1})))
                .isEmpty();
        assertThat(PemText.read(PemText.REQUEST, "no request")).isEmpty();
        assertThat(PemText.read(
                        PemText.REQUEST, "-----BEGIN CERTIFICATE REQUEST-----\n?\n-----END CERTIFICATE REQUEST-----\n"))
                .isEmpty();
    }
}
