package baize.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** PKCS#12 wants a certificate beside each key: this one, signed by the key itself, says nothing and is never read. */
final class CheckpointKeyCertificate {
    private static final AlgorithmIdentifier ED25519 = new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
    private static final X500Name NAME = new X500Name("CN=checkpoint key");

    private CheckpointKeyCertificate() {}

    static byte[] of(Ed25519SigningKey key) {
        V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(new org.bouncycastle.asn1.ASN1Integer(BigInteger.ONE));
        generator.setSignature(ED25519);
        generator.setIssuer(NAME);
        generator.setSubject(NAME);
        generator.setStartDate(time("2020-01-01T00:00:00Z"));
        generator.setEndDate(time("9999-12-31T23:59:59Z"));
        generator.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(key.publicKey().toSpki()));
        try {
            TBSCertificate body = generator.generateTBSCertificate();
            ASN1EncodableVector parts = new ASN1EncodableVector();
            parts.add(body);
            parts.add(ED25519);
            parts.add(new DERBitString(key.sign(body.getEncoded("DER"))));
            return new DERSequence(parts).getEncoded("DER");
        } catch (IOException impossible) {
            throw new IllegalStateException("A certificate could not be encoded", impossible);
        }
    }

    private static Time time(String moment) {
        return new Time(Date.from(Instant.parse(moment)), Locale.ROOT);
    }
}
