package baize.contracts.donation;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** A diversion of a targeted gift without its donor's consent. */
public record DiversionId(String value) implements Identifier {
    public DiversionId {
        Codes.uuid(value, "DiversionId");
    }
}
