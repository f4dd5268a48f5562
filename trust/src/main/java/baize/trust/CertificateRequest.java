package baize.trust;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a certificate shall say.
 *
 * @param subject whom it names
 * @param publicKey whose key it is
 * @param notBefore first moment of validity; a certificate keeps whole seconds, so a fraction is cut off
 * @param notAfter last moment of validity; likewise
 */
public record CertificateRequest(
        CertificateSubject subject, P256PublicKey publicKey, Instant notBefore, Instant notAfter) {
    public CertificateRequest {
        notBefore = notBefore.truncatedTo(ChronoUnit.SECONDS);
        notAfter = notAfter.truncatedTo(ChronoUnit.SECONDS);
        if (notAfter.isBefore(notBefore)) {
            throw new IllegalArgumentException(
                    "A certificate ends at or after its start " + notBefore + ", not at " + notAfter);
        }
    }
}
