package baize.contracts.supply;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** SHA-256 of an imported file, so that anyone can compare. */
public record FileDigest(String value) implements Identifier {
    public FileDigest {
        Codes.digest(value, "FileDigest");
    }
}
