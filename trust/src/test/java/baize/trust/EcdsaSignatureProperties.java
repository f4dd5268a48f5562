package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.Test;

class EcdsaSignatureProperties {
    @Test
    void der_is_what_bouncy_castle_writes_and_reads_back() {
        Seeded.run(2_000, random -> {
            byte[] raw = Seeded.bytes(random, 64);
            // Short numbers are the interesting ones: leading zeros and the sign bit.
            Arrays.fill(raw, 0, random.nextInt(32), (byte) 0);
            Arrays.fill(raw, 32, 32 + random.nextInt(32), (byte) 0);
            if (!EcdsaSignature.isInRange(raw)) {
                return;
            }

            byte[] der = EcdsaSignature.toDer(raw);

            assertThat(der).isEqualTo(byBouncyCastle(raw));
            assertThat(EcdsaSignature.fromDer(der)).hasValue(raw);
        });
    }

    @Test
    void any_changed_byte_gives_another_signature_or_none() {
        Seeded.run(200, random -> {
            byte[] der = P256SigningKey.generate().sign(Seeded.bytes(random, 8));
            byte[] valid = EcdsaSignature.toDer(der);
            byte[] changed = SignaturesTest.flipped(valid, random.nextInt(valid.length * 8));

            assertThat(EcdsaSignature.fromDer(changed))
                    .satisfiesAnyOf(
                            none -> assertThat(none).isEmpty(),
                            other -> assertThat(EcdsaSignature.toDer(other.orElseThrow()))
                                    .isEqualTo(changed));
        });
    }

    @Test
    void refuses_der_that_is_not_minimal() {
        String minimal = "3006" + "020101" + "020102";
        assertThat(EcdsaSignature.fromDer(hex(minimal))).isPresent();

        for (String bad : new String[] {
            "3007" + "02020001" + "020102", // superfluous zero
            "3006" + "020181" + "020102", // negative
            "3006" + "020100" + "020102", // zero
            "308106" + "020101" + "020102", // long form of the length
            "3006" + "020101" + "020102" + "00", // a byte after it
            "3005" + "020101" + "020102", // length too short
            "3006" + "030101" + "020102", // not an integer
            "3003" + "020101", // one number
            "3000",
            ""
        }) {
            assertThat(EcdsaSignature.fromDer(hex(bad))).as(bad).isEmpty();
        }
    }

    private static byte[] byBouncyCastle(byte[] raw) {
        ASN1EncodableVector numbers = new ASN1EncodableVector();
        numbers.add(new ASN1Integer(new BigInteger(1, Arrays.copyOf(raw, 32))));
        numbers.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, 32, 64))));
        try {
            return new DERSequence(numbers).getEncoded();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
