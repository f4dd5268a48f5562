package baize.contracts.membership;

import java.util.Optional;

/** The one thing that rules cannot do on the JDK's base alone and need done alike everywhere: read X.509. Pure functions. */
public interface Certificates {
    /** What a certificate says, or empty where it is not one that docs/decisions/0001-formats.md allows. */
    Optional<CertificateFacts> read(CertificateDer certificate);

    /** Whether {@code issuer}'s key signed {@code certificate} and may sign certificates. */
    boolean issuedBy(CertificateDer certificate, CertificateDer issuer);
}
