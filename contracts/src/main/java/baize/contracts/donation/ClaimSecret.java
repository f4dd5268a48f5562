package baize.contracts.donation;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** The secret of a claim link, 32 random bytes; shown once, used up by showing it. */
public record ClaimSecret(String value) implements Identifier {
    public ClaimSecret {
        Codes.digest(value, "ClaimSecret");
    }
}
