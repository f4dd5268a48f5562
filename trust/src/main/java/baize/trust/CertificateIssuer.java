package baize.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/**
 * A registrar's CA: its certificate and the key to it. Thread-safe.
 *
 * <pre>{@code
 * CertificateIssuer registrar = CertificateIssuer.selfSigned("registrar", P256SigningKey.generate(), from, to);
 * Certificate officer = registrar.issue(new CertificateRequest(new CertificateSubject.Officer("hospital", uuid), key, from, to));
 * }</pre>
 */
public final class CertificateIssuer {
    private static final int SERIAL_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Certificate certificate;
    private final P256SigningKey key;

    private CertificateIssuer(Certificate certificate, P256SigningKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    /** A CA with its certificate; throws {@link IllegalArgumentException} when that is no CA's or of another key. */
    public static CertificateIssuer of(Certificate certificate, P256SigningKey key) {
        if (!certificate.facts().isCa() || !certificate.facts().publicKey().equals(key.publicKey())) {
            throw new IllegalArgumentException(certificate + " is not the CA certificate of " + key);
        }
        return new CertificateIssuer(certificate, key);
    }

    /** A new CA for a registrar, whose certificate it signs itself. */
    public static CertificateIssuer selfSigned(String member, P256SigningKey key, Instant notBefore, Instant notAfter) {
        CertificateSubject subject = new CertificateSubject.Member(member);
        CertificateRequest request = new CertificateRequest(subject, key.publicKey(), notBefore, notAfter);
        return new CertificateIssuer(make(request, true, subject, key), key);
    }

    /** Issues a certificate. */
    public Certificate issue(CertificateRequest request) {
        CertificateSubject issuer = certificate.facts().subject();
        return make(request, false, issuer, key);
    }

    /** The CA's own certificate. */
    public Certificate certificate() {
        return certificate;
    }

    /** The CA as a PKCS#12 file under a password. */
    public byte[] toKeyFile(char[] password) {
        return KeyFile.write(key, List.of(certificate), password);
    }

    private static Certificate make(
            CertificateRequest request, boolean isCa, CertificateSubject issuer, P256SigningKey key) {
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                CertificateNames.write(issuer),
                serial(),
                time(request.notBefore()),
                time(request.notAfter()),
                CertificateNames.write(request.subject()),
                SubjectPublicKeyInfo.getInstance(request.publicKey().toSpki()));
        byte[] der;
        try {
            CertificateExtensions.write(builder, isCa, request.publicKey(), key.publicKey());
            der = builder.build(new KeySigner(key)).getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException("A certificate could not be encoded", impossible);
        }
        return switch (CertificateReader.read(der)) {
            case Certificate made -> made;
            case CertificateReading.Refused refused ->
                throw new IllegalStateException("We made a certificate that we refuse: " + refused.fault());
        };
    }

    private static Time time(Instant moment) {
        return new Time(Date.from(moment), Locale.ROOT);
    }

    // 16 random bytes whose first bit is zero, so that the number is positive; one in 2^127 would be zero.
    private static BigInteger serial() {
        byte[] serial = new byte[SERIAL_LENGTH];
        RANDOM.nextBytes(serial);
        serial[0] &= 0x7F;
        return new BigInteger(1, serial).max(BigInteger.ONE);
    }
}
