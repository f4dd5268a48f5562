package baize.trust;

import java.util.Arrays;

/**
 * An X.509 v3 certificate in the form of docs/decisions/0001-formats.md: ECDSA on P-256, and names without persons. That it was read
 * says nothing about who issued it: see {@link #isIssuedBy}. Immutable and thread-safe. Source: RFC 5280.
 */
public final class Certificate implements CertificateReading {
    /** Longest certificate in bytes of DER. */
    public static final int LIMIT = 4 * 1024;

    private final byte[] der;
    private final CertificateFacts facts;
    private final byte[] signedPart;
    private final byte[] signature;

    Certificate(byte[] der, CertificateFacts facts, byte[] signedPart, byte[] signature) {
        this.der = der;
        this.facts = facts;
        this.signedPart = signedPart;
        this.signature = signature;
    }

    /** Reads DER, strictly. */
    public static CertificateReading read(byte[] der) {
        return CertificateReader.read(der);
    }

    /** What it says. */
    public CertificateFacts facts() {
        return facts;
    }

    /** The DER, byte for byte as it was read. */
    public byte[] toByteArray() {
        return der.clone();
    }

    /** The DER in base64url: the form of records and commands. */
    public String toBase64Url() {
        return Base64Url.encode(der);
    }

    /**
     * Whether {@code issuer} is a CA of the name that stands here, and signed this. A CA's own certificate is issued by itself: there are no
     * chains. Validity in time is the caller's question.
     */
    public boolean isIssuedBy(Certificate issuer) {
        return issuer.facts.isCa()
                && facts.issuer().equals(issuer.facts.subject().member())
                && (!facts.isCa() || equals(issuer))
                && issuer.facts.publicKey().verifies(signedPart, signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Certificate that && Arrays.equals(der, that.der);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(der);
    }

    @Override
    public String toString() {
        return "Certificate[" + facts.serial() + ", " + facts.subject() + "]";
    }
}
