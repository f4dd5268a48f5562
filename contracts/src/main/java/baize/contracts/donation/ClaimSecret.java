package baize.contracts.donation;

import baize.contracts.Codes;
import baize.contracts.Identifier;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The secret of a claim link, 32 random bytes; shown once, used up by showing it. */
public record ClaimSecret(String value) implements Identifier {
    public ClaimSecret {
        Codes.digest(value, "ClaimSecret");
    }

    /** SHA-256 of the 32 bytes: what stands on the ledger until the secret is shown. */
    public ClaimDigest digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getUrlDecoder().decode(value));
            return new ClaimDigest(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Hidden: whoever reads it is the donor. */
    @Override
    public String toString() {
        return "ClaimSecret[hidden]";
    }
}
