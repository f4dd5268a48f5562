package baize.contracts.stock;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** A stock count at one place of one lot. */
public record CountId(String value) implements Identifier {
    public CountId {
        Codes.uuid(value, "CountId");
    }
}
