package baize.contracts.membership;

import baize.contracts.Identifier;

/** An X.509 certificate: base64url of its DER, without padding, at most 4 KiB of DER. Read by {@link Certificates} alone. */
public record CertificateDer(String value) implements Identifier {
    /** Most characters. */
    public static final int LIMIT = 5462;

    public CertificateDer {
        boolean good = !value.isEmpty() && value.length() <= LIMIT;
        for (int i = 0; good && i < value.length(); i++) {
            char c = value.charAt(i);
            good = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        }
        if (!good) {
            throw new IllegalArgumentException("A certificate must be base64url of at most 4096 bytes");
        }
    }
}
