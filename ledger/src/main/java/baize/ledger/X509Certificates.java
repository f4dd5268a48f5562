package baize.ledger;

import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.membership.CertificateDer;
import baize.contracts.membership.CertificateFacts;
import baize.contracts.membership.Certificates;
import baize.contracts.membership.PublicKeyCode;
import baize.contracts.membership.SerialNumber;
import baize.trust.Base64Url;
import baize.trust.Certificate;
import baize.trust.P256PublicKey;
import java.util.Optional;

/** The rules' reader of certificates: X.509 as {@code baize.trust} reads it. Thread-safe. */
public final class X509Certificates implements Certificates {
    @Override
    public Optional<CertificateFacts> read(CertificateDer certificate) {
        return parse(certificate).map(Certificate::facts).map(X509Certificates::facts);
    }

    @Override
    public boolean issuedBy(CertificateDer certificate, CertificateDer issuer) {
        Optional<Certificate> issued = parse(certificate);
        Optional<Certificate> ca = parse(issuer);
        return issued.isPresent() && ca.isPresent() && issued.get().isIssuedBy(ca.get());
    }

    /** A certificate as commands carry it. */
    public static CertificateDer der(Certificate certificate) {
        return new CertificateDer(certificate.toBase64Url());
    }

    /** A public key as the ledger's state holds it. */
    static PublicKeyCode code(P256PublicKey key) {
        return new PublicKeyCode(key.x() + "." + key.y());
    }

    private static Optional<Certificate> parse(CertificateDer certificate) {
        return Base64Url.decode(certificate.value())
                .map(Certificate::read)
                .filter(Certificate.class::isInstance)
                .map(Certificate.class::cast);
    }

    private static CertificateFacts facts(baize.trust.CertificateFacts facts) {
        return new CertificateFacts(
                new SerialNumber(facts.serial()),
                new MemberId(facts.subject().member()),
                facts.subject().officerIfAny().map(OfficerId::new),
                code(facts.publicKey()),
                new KeyId(facts.thumbprint()),
                facts.notBefore(),
                facts.notAfter());
    }
}
