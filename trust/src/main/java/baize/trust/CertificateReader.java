package baize.trust;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Reads DER into a {@link Certificate}, and refuses everything that 0001-formats does not name. */
final class CertificateReader {
    private static final int SERIAL_BITS = 127;

    private CertificateReader() {}

    static CertificateReading read(byte[] der) {
        if (der.length > Certificate.LIMIT) {
            return new CertificateReading.Refused(CertificateFault.SIZE);
        }
        try {
            return read(org.bouncycastle.asn1.x509.Certificate.getInstance(ASN1Primitive.fromByteArray(der)), der);
        } catch (IOException notDer) {
            return new CertificateReading.Refused(CertificateFault.ENCODING);
        } catch (Unacceptable refused) {
            return new CertificateReading.Refused(refused.fault);
        } catch (RuntimeException notACertificate) {
            // The ASN.1 library reports a wrong structure by several kinds of unchecked exceptions; the bytes are at
            // fault in each.
            return new CertificateReading.Refused(CertificateFault.ENCODING);
        }
    }

    private static Certificate read(org.bouncycastle.asn1.x509.Certificate parsed, byte[] der)
            throws IOException, Unacceptable {
        TBSCertificate body = parsed.getTBSCertificate();
        require(
                Arrays.equals(parsed.getEncoded(ASN1Encoding.DER), der)
                        && body.getVersionNumber() == 3
                        && body.getIssuerUniqueId() == null
                        && body.getSubjectUniqueId() == null,
                CertificateFault.ENCODING);
        require(
                isEcdsaWithSha256(parsed.getSignatureAlgorithm()) && isEcdsaWithSha256(body.getSignature()),
                CertificateFault.ALGORITHM);
        byte[] signature = signature(parsed.getSignature());
        byte[] serial = body.getSerialNumber().getValue().toByteArray();
        require(
                body.getSerialNumber().getValue().signum() > 0
                        && body.getSerialNumber().getValue().bitLength() <= SERIAL_BITS,
                CertificateFault.SERIAL);
        CertificateSubject subject = name(body.getSubject());
        CertificateSubject issuer = name(body.getIssuer());
        require(issuer.officerIfAny().isEmpty(), CertificateFault.NAME);
        P256PublicKey key = key(body.getSubjectPublicKeyInfo());
        Instant notBefore = body.getStartDate().getDate().toInstant();
        Instant notAfter = body.getEndDate().getDate().toInstant();
        require(!notAfter.isBefore(notBefore), CertificateFault.VALIDITY);
        Optional<Boolean> isCa = CertificateExtensions.readCa(body.getExtensions());
        require(isCa.isPresent(), CertificateFault.EXTENSIONS);
        // An officer is no CA, and a CA that is not its own issuer would make a chain.
        require(!isCa.get() || subject.equals(issuer), CertificateFault.NAME);
        CertificateFacts facts =
                new CertificateFacts(hex(serial), subject, issuer.member(), key, notBefore, notAfter, isCa.get());
        return new Certificate(der.clone(), facts, body.getEncoded(ASN1Encoding.DER), signature);
    }

    private static boolean isEcdsaWithSha256(AlgorithmIdentifier algorithm) {
        return algorithm.getAlgorithm().equals(X9ObjectIdentifiers.ecdsa_with_SHA256)
                && algorithm.getParameters() == null;
    }

    private static byte[] signature(ASN1BitString bits) throws Unacceptable {
        require(bits.getPadBits() == 0, CertificateFault.ALGORITHM);
        return EcdsaSignature.fromDer(bits.getOctets()).orElseThrow(() -> new Unacceptable(CertificateFault.ALGORITHM));
    }

    private static P256PublicKey key(SubjectPublicKeyInfo info) throws IOException, Unacceptable {
        return P256PublicKey.ofSpki(info.getEncoded(ASN1Encoding.DER))
                .orElseThrow(() -> new Unacceptable(CertificateFault.KEY));
    }

    private static CertificateSubject name(org.bouncycastle.asn1.x500.X500Name name) throws Unacceptable {
        return CertificateNames.read(name).orElseThrow(() -> new Unacceptable(CertificateFault.NAME));
    }

    private static String hex(byte[] serial) {
        byte[] padded = new byte[16];
        System.arraycopy(serial, 0, padded, padded.length - serial.length, serial.length);
        return HexFormat.of().formatHex(padded);
    }

    private static void require(boolean condition, CertificateFault fault) throws Unacceptable {
        if (!condition) {
            throw new Unacceptable(fault);
        }
    }

    /** Carries the fault out of the reading; never leaves this class. */
    private static final class Unacceptable extends Exception {
        private static final long serialVersionUID = 1;
        private final CertificateFault fault;

        private Unacceptable(CertificateFault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }
    }
}
