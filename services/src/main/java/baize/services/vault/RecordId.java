package baize.services.vault;

import baize.contracts.Identifier;
import baize.trust.Base64Url;
import java.security.SecureRandom;
import java.util.Optional;

/** A record of the vault: 192 random bits as 32 characters of base64url. Nobody finds one by trying; whoever has one still needs a grant. */
public record RecordId(String value) implements Identifier {
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    public RecordId {
        if (Base64Url.decode(value, BYTES).isEmpty()) {
            throw new IllegalArgumentException("RecordId must be 32 characters of base64url");
        }
    }

    /** A new one. */
    static RecordId random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RecordId(Base64Url.encode(bytes));
    }

    /** The id that a text is; empty when it is none. */
    public static Optional<RecordId> parse(String text) {
        return Base64Url.decode(text, BYTES).map(bytes -> new RecordId(text));
    }
}
