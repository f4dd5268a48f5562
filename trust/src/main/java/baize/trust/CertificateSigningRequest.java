package baize.trust;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.pkcs.CertificationRequestInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;

/**
 * What a device sends to a registrar to get a certificate: whom it shall name and for which key, signed by that key, so that nobody
 * asks for another's key. It says nothing of who sent it: the registrar compares the key's thumbprint over another channel.
 * Source: RFC 2986, with the names and the algorithm of 0001-formats.
 *
 * @param subject whom the certificate shall name
 * @param publicKey whose secret half signed the request
 */
public record CertificateSigningRequest(CertificateSubject subject, P256PublicKey publicKey) {
    /** Longest request in bytes of DER. */
    public static final int LIMIT = 4 * 1024;

    /** The DER of a request for this key. */
    public static byte[] make(CertificateSubject subject, P256SigningKey key) {
        PKCS10CertificationRequestBuilder builder = new PKCS10CertificationRequestBuilder(
                CertificateNames.write(subject),
                SubjectPublicKeyInfo.getInstance(key.publicKey().toSpki()));
        try {
            return builder.build(new KeySigner(key)).getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException("A request could not be encoded", impossible);
        }
    }

    /** Reads DER; empty where it is no request of ours, or the key that it names did not sign it. */
    public static Optional<CertificateSigningRequest> read(byte[] der) {
        if (der.length > LIMIT) {
            return Optional.empty();
        }
        try {
            return read(new PKCS10CertificationRequest(der));
        } catch (IOException | RuntimeException notARequest) {
            // The ASN.1 library reports a wrong structure by several kinds of unchecked exceptions; the bytes are at
            // fault in each.
            return Optional.empty();
        }
    }

    private static Optional<CertificateSigningRequest> read(PKCS10CertificationRequest request) throws IOException {
        CertificationRequestInfo body = request.toASN1Structure().getCertificationRequestInfo();
        byte[] signed = body.getEncoded(ASN1Encoding.DER);
        Optional<byte[]> signature = EcdsaSignature.fromDer(request.getSignature());
        if (signature.isEmpty()
                || !request.getSignatureAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.ecdsa_with_SHA256)) {
            return Optional.empty();
        }
        return P256PublicKey.ofSpki(request.getSubjectPublicKeyInfo().getEncoded(ASN1Encoding.DER))
                .filter(key -> key.verifies(signed, signature.get()))
                .flatMap(key -> CertificateNames.read(request.getSubject())
                        .map(subject -> new CertificateSigningRequest(subject, key)));
    }
}
