package baize.trust;

/** What came of reading bytes as a certificate: the {@link Certificate}, or why not. */
public sealed interface CertificateReading permits Certificate, CertificateReading.Refused {
    /** Bytes that are no certificate of ours. */
    record Refused(CertificateFault fault) implements CertificateReading {}
}
