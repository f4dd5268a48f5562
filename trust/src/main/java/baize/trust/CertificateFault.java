package baize.trust;

/** Why bytes are not a certificate of ours. */
public enum CertificateFault {
    /** Longer than {@link Certificate#LIMIT}. */
    SIZE,
    /** Not one X.509 v3 certificate in DER, or bytes after it. */
    ENCODING,
    /** Signed with another algorithm than ECDSA with SHA-256, or the signature is not minimal DER. */
    ALGORITHM,
    /** The subject's key is not on P-256, or not an uncompressed point. */
    KEY,
    /** The serial number is not positive, or longer than 16 bytes. */
    SERIAL,
    /** Subject or issuer hold something else than a member's code and an officer's pseudonym. */
    NAME,
    /** It ends before it starts. */
    VALIDITY,
    /** Key usage and basic constraints do not fit, or a critical extension is unknown. */
    EXTENSIONS
}
