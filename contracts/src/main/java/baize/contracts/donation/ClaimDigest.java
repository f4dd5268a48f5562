package baize.contracts.donation;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** SHA-256 of the bytes of a claim link's secret ({@link ClaimSecret#digest()}): whoever shows the secret is the donor. */
public record ClaimDigest(String value) implements Identifier {
    public ClaimDigest {
        Codes.digest(value, "ClaimDigest");
    }
}
