package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

class CertificateTest {
    private final CertificateIssuer registrar = Fixtures.aRegistrar();
    private final Certificate officer = Fixtures.anOfficersCertificate(registrar);

    @Test
    void an_officers_certificate_says_what_was_asked_for() {
        CertificateFacts facts = officer.facts();

        assertThat(facts.subject()).isEqualTo(new CertificateSubject.Officer("union-hospital", Fixtures.OFFICER));
        assertThat(facts.issuer()).isEqualTo("registrar");
        assertThat(facts.publicKey()).isEqualTo(Fixtures.anOfficersKey().publicKey());
        assertThat(facts.thumbprint()).isEqualTo(facts.publicKey().thumbprint());
        assertThat(facts.notBefore()).isEqualTo(Fixtures.START);
        assertThat(facts.notAfter()).isEqualTo(Fixtures.END);
        assertThat(facts.isCa()).isFalse();
        assertThat(facts.serial()).matches("[0-7][0-9a-f]{31}");
        assertThat(Certificate.read(officer.toByteArray())).isEqualTo(officer);
    }

    @Test
    void a_registrars_certificate_is_a_cas_and_its_own_issuer() {
        CertificateFacts facts = registrar.certificate().facts();

        assertThat(facts.isCa()).isTrue();
        assertThat(facts.subject()).isEqualTo(new CertificateSubject.Member("registrar"));
        assertThat(registrar.certificate().isIssuedBy(registrar.certificate())).isTrue();
        assertThat(CertificateIssuer.of(registrar.certificate(), Fixtures.p256(1))
                        .certificate())
                .isEqualTo(registrar.certificate());
    }

    @Test
    void the_jdk_reads_and_verifies_it_too() throws Exception {
        X509Certificate read = jdk(officer);

        read.verify(jdk(registrar.certificate()).getPublicKey());
        assertThat(read.getSubjectX500Principal().getName()).isEqualTo("CN=" + Fixtures.OFFICER + ",O=union-hospital");
        assertThat(read.getIssuerX500Principal().getName()).isEqualTo("O=registrar");
        assertThat(read.getSigAlgName()).isEqualTo("SHA256withECDSA");
        assertThat(read.getBasicConstraints()).isEqualTo(-1);
        assertThat(read.getKeyUsage()[0]).isTrue();
        assertThat(jdk(registrar.certificate()).getBasicConstraints()).isZero();
    }

    @Test
    void only_the_issuer_issued_it() {
        CertificateIssuer sameName =
                CertificateIssuer.selfSigned("registrar", P256SigningKey.generate(), Fixtures.START, Fixtures.END);
        CertificateIssuer sameKey =
                CertificateIssuer.selfSigned("other", Fixtures.p256(1), Fixtures.START, Fixtures.END);

        assertThat(officer.isIssuedBy(registrar.certificate())).isTrue();
        assertThat(officer.isIssuedBy(sameName.certificate())).isFalse();
        assertThat(officer.isIssuedBy(sameKey.certificate())).isFalse();
        assertThat(officer.isIssuedBy(officer)).isFalse();
        assertThat(sameName.certificate().isIssuedBy(registrar.certificate())).isFalse();
    }

    @Test
    void validity_holds_to_both_ends() {
        CertificateFacts facts = officer.facts();

        assertThat(facts.isValidAt(Fixtures.START)).isTrue();
        assertThat(facts.isValidAt(Fixtures.END)).isTrue();
        assertThat(facts.isValidAt(Fixtures.START.minusMillis(1))).isFalse();
        assertThat(facts.isValidAt(Fixtures.END.plusMillis(1))).isFalse();
    }

    @Test
    void every_changed_bit_is_refused_or_no_longer_by_the_issuer() {
        byte[] der = officer.toByteArray();

        for (int bit = 0; bit < der.length * 8; bit++) {
            switch (Certificate.read(SignaturesTest.flipped(der, bit))) {
                case CertificateReading.Refused _ -> {}
                case Certificate changed ->
                    assertThat(changed.isIssuedBy(registrar.certificate()))
                            .as("bit %d", bit)
                            .isFalse();
            }
        }
    }

    @Test
    void refuses_bytes_after_it_and_too_many_bytes() {
        byte[] der = officer.toByteArray();

        assertThat(fault(Arrays.copyOf(der, der.length + 1))).isEqualTo(CertificateFault.ENCODING);
        assertThat(fault(Arrays.copyOf(der, der.length - 1))).isEqualTo(CertificateFault.ENCODING);
        assertThat(fault(new byte[0])).isEqualTo(CertificateFault.ENCODING);
        assertThat(fault(Arrays.copyOf(der, Certificate.LIMIT))).isEqualTo(CertificateFault.ENCODING);
        assertThat(fault(Arrays.copyOf(der, Certificate.LIMIT + 1))).isEqualTo(CertificateFault.SIZE);
    }

    @Test
    void refuses_other_curves_and_algorithms() throws Exception {
        KeyPair p384 = ecKeys("secp384r1");
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        KeyPair p256 = ecKeys("secp256r1");

        assertThat(fault(foreign("O=mm", p384, p256, "SHA256withECDSA", usage())))
                .isEqualTo(CertificateFault.KEY);
        assertThat(fault(foreign("O=mm", rsa, p256, "SHA256withECDSA", usage())))
                .isEqualTo(CertificateFault.KEY);
        assertThat(fault(foreign("O=mm", p256, p256, "SHA384withECDSA", usage())))
                .isEqualTo(CertificateFault.ALGORITHM);
        assertThat(fault(foreign("O=mm", p256, rsa, "SHA256withRSA", usage()))).isEqualTo(CertificateFault.ALGORITHM);
        assertThat(Certificate.read(foreign("O=mm", p256, p256, "SHA256withECDSA", usage())))
                .isInstanceOf(Certificate.class);
    }

    @Test
    void refuses_names_with_anything_else_in_them() throws Exception {
        KeyPair keys = ecKeys("secp256r1");
        String officerName = "CN=" + Fixtures.OFFICER;
        for (String name : new String[] {
            "O=mm,C=CN",
            "O=mm,O=nn",
            "O=mm," + officerName + ",OU=x",
            "O=mm+" + officerName,
            officerName,
            "O=Union Hospital",
            "O=mm,CN=Li Wei",
            "O=mm,CN=" + Fixtures.OFFICER.toUpperCase(Locale.ROOT),
            "O=mm,E=a@b.example",
            "O=m",
            "O=" + "m".repeat(41),
            ""
        }) {
            assertThat(fault(foreign(name, keys, keys, "SHA256withECDSA", usage())))
                    .as(name)
                    .isEqualTo(CertificateFault.NAME);
        }
        for (String name : new String[] {"O=mm," + officerName, officerName + ",O=mm", "O=" + "m".repeat(40)}) {
            assertThat(Certificate.read(foreign(name, keys, keys, "SHA256withECDSA", usage())))
                    .as(name)
                    .isInstanceOf(Certificate.class);
        }
    }

    @Test
    void refuses_extensions_that_do_not_fit() throws Exception {
        KeyPair keys = ecKeys("secp256r1");
        Extension unknown =
                new Extension(new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"), true, DERNull.INSTANCE.getEncoded());
        Extension harmless =
                new Extension(new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"), false, DERNull.INSTANCE.getEncoded());
        Extension ca = new Extension(Extension.basicConstraints, true, new BasicConstraints(0).getEncoded());
        Extension caUsage = new Extension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign).getEncoded());
        Extension agreement = new Extension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyAgreement).getEncoded());

        assertThat(fault(foreign("O=mm", keys, keys, "SHA256withECDSA"))).isEqualTo(CertificateFault.EXTENSIONS);
        assertThat(fault(foreign("O=mm", keys, keys, "SHA256withECDSA", usage(), unknown)))
                .isEqualTo(CertificateFault.EXTENSIONS);
        assertThat(fault(foreign("O=mm", keys, keys, "SHA256withECDSA", usage(), ca)))
                .isEqualTo(CertificateFault.EXTENSIONS);
        assertThat(fault(foreign("O=mm", keys, keys, "SHA256withECDSA", caUsage)))
                .isEqualTo(CertificateFault.EXTENSIONS);
        assertThat(fault(foreign("O=mm", keys, keys, "SHA256withECDSA", agreement)))
                .isEqualTo(CertificateFault.EXTENSIONS);
        // A CA below another CA.
        assertThat(fault(foreign("O=mm", keys, keys, "SHA256withECDSA", ca, caUsage)))
                .isEqualTo(CertificateFault.NAME);
        assertThat(Certificate.read(foreign("O=mm", keys, keys, "SHA256withECDSA", usage(), harmless)))
                .isInstanceOf(Certificate.class);
    }

    @Test
    void refuses_serial_numbers_that_are_negative_or_long() throws Exception {
        KeyPair keys = ecKeys("secp256r1");

        assertThat(fault(foreign(BigInteger.ZERO, keys))).isEqualTo(CertificateFault.SERIAL);
        assertThat(fault(foreign(BigInteger.valueOf(-5), keys))).isEqualTo(CertificateFault.SERIAL);
        assertThat(fault(foreign(BigInteger.ONE.shiftLeft(127), keys))).isEqualTo(CertificateFault.SERIAL);
        Certificate longest = (Certificate) Certificate.read(foreign(BigInteger.ONE.shiftLeft(126), keys));
        assertThat(longest.facts().serial()).isEqualTo("40" + "00".repeat(15));
        Certificate shortest = (Certificate) Certificate.read(foreign(BigInteger.ONE, keys));
        assertThat(shortest.facts().serial()).isEqualTo("00".repeat(15) + "01");
    }

    @Test
    void refuses_requests_that_end_before_they_start() {
        CertificateSubject member = new CertificateSubject.Member("mm");
        P256PublicKey key = Fixtures.anOfficersKey().publicKey();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CertificateRequest(member, key, Fixtures.END, Fixtures.START));
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateSubject.Member("Li Wei"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateSubject.Officer("mm", "Li Wei"));
        assertThatIllegalArgumentException().isThrownBy(() -> CertificateIssuer.of(officer, Fixtures.anOfficersKey()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CertificateIssuer.of(registrar.certificate(), Fixtures.anOfficersKey()));
    }

    @Test
    void a_fraction_of_a_second_is_cut_off() {
        Instant odd = Fixtures.START.plus(Duration.ofMillis(1_999));

        Certificate certificate = registrar.issue(new CertificateRequest(
                new CertificateSubject.Member("mm"), Fixtures.anOfficersKey().publicKey(), odd, Fixtures.END));

        assertThat(certificate.facts().notBefore()).isEqualTo(Fixtures.START.plusSeconds(1));
    }

    private static CertificateFault fault(byte[] der) {
        return ((CertificateReading.Refused) Certificate.read(der)).fault();
    }

    private static X509Certificate jdk(Certificate certificate) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate.toByteArray()));
    }

    private static KeyPair ecKeys(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static Extension usage() throws Exception {
        return new Extension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature).getEncoded());
    }

    /** A certificate made by Bouncy Castle alone, as another tool would. */
    private static byte[] foreign(
            String subject, KeyPair subjectKeys, KeyPair issuerKeys, String algorithm, Extension... extensions)
            throws Exception {
        X509v3CertificateBuilder builder = builder(BigInteger.TEN, subject, subjectKeys);
        for (Extension extension : extensions) {
            builder.addExtension(extension);
        }
        return builder.build(new JcaContentSignerBuilder(algorithm).build(issuerKeys.getPrivate()))
                .getEncoded();
    }

    private static byte[] foreign(BigInteger serial, KeyPair keys) throws Exception {
        return builder(serial, "O=mm", keys)
                .addExtension(usage())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
                .getEncoded();
    }

    private static X509v3CertificateBuilder builder(BigInteger serial, String subject, KeyPair keys) {
        return new JcaX509v3CertificateBuilder(
                new X500Name("O=registrar"),
                serial,
                Date.from(Fixtures.START),
                Date.from(Fixtures.END),
                new X500Name(subject),
                keys.getPublic());
    }
}
