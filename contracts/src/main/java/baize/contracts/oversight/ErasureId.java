package baize.contracts.oversight;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** A certificate of erasure. */
public record ErasureId(String value) implements Identifier {
    public ErasureId {
        Codes.uuid(value, "ErasureId");
    }
}
