package baize.contracts;

/** A signing key: the RFC 7638 thumbprint (SHA-256, base64url) of its JWK. */
public record KeyId(String value) implements Identifier {
    public KeyId {
        Codes.digest(value, "KeyId");
    }
}
