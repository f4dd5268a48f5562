package baize.contracts.membership;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** A P-256 public key: base64url of x (43 characters), a dot, base64url of y (43 characters). Its {@link baize.contracts.KeyId} follows from it. */
public record PublicKeyCode(String value) implements Identifier {
    public PublicKeyCode {
        if (value.length() != 87 || value.charAt(43) != '.') {
            throw new IllegalArgumentException("A public key must be x.y, each 43 characters of base64url");
        }
        Codes.digest(value.substring(0, 43), "x");
        Codes.digest(value.substring(44), "y");
    }
}
