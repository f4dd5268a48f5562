package baize.contracts.supply;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** The standard that an item meets, such as {@code GB 19083-2010}. */
public record StandardCode(String value) implements Identifier {
    public StandardCode {
        Codes.mark(value, 30, "StandardCode");
    }
}
