package baize.contracts.membership;

import baize.contracts.MemberId;
import java.time.Instant;
import java.util.Optional;

/** What makes a certificate a registrar's issuer certificate. */
final class IssuerCertificates {
    private IssuerCertificates() {}

    /** The certificate's facts, if it is readable, names this organisation and no officer, and is signed by its own key as a CA's is. */
    static Optional<CertificateFacts> read(CertificateDer issuer, MemberId member, Certificates certificates) {
        return certificates
                .read(issuer)
                .filter(facts ->
                        facts.member().equals(member) && facts.officer().isEmpty())
                .filter(facts -> certificates.issuedBy(issuer, issuer));
    }

    static boolean validAt(CertificateFacts facts, Instant time) {
        return !time.isBefore(facts.notBefore()) && !time.isAfter(facts.notAfter());
    }
}
