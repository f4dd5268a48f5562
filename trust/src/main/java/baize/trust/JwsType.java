package baize.trust;

import java.nio.charset.StandardCharsets;

/** What a JWS is for: its header's {@code typ}, so that a signature given for one purpose is worth nothing for another. */
public enum JwsType {
    /** A command to the ledger. */
    COMMAND("baize-command+jws"),
    /** The answer to a server's challenge, which opens a session. */
    SESSION("baize-session+jws");

    private static final byte[] HEADER_START = ascii("{\"alg\":\"ES256\",\"kid\":\"");

    private final String text;

    JwsType(String text) {
        this.text = text;
    }

    /** The value of {@code typ}. */
    public String text() {
        return text;
    }

    /** The header's bytes for a signer's thumbprint. */
    byte[] header(String kid) {
        return ascii("{\"alg\":\"ES256\",\"kid\":\"" + kid + "\",\"typ\":\"" + text + "\"}");
    }

    /** Where the thumbprint starts in a header. */
    static int kidOffset() {
        return HEADER_START.length;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
