package baize.trust;

import java.time.Instant;

/**
 * What a certificate says.
 *
 * @param serial the serial number, 32 lower-case hex digits
 * @param subject whom it names
 * @param issuer the member whose CA issued it
 * @param publicKey the subject's key
 * @param notBefore first moment of validity
 * @param notAfter last moment of validity
 * @param isCa whether it may issue certificates
 */
public record CertificateFacts(
        String serial,
        CertificateSubject subject,
        String issuer,
        P256PublicKey publicKey,
        Instant notBefore,
        Instant notAfter,
        boolean isCa) {
    /** Whether the moment lies within the validity, both ends included. */
    public boolean isValidAt(Instant moment) {
        return !moment.isBefore(notBefore) && !moment.isAfter(notAfter);
    }

    /** The RFC 7638 thumbprint of the key. */
    public String thumbprint() {
        return publicKey.thumbprint();
    }
}
