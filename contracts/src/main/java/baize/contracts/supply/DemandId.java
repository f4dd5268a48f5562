package baize.contracts.supply;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** One demand for one item at one place. */
public record DemandId(String value) implements Identifier {
    public DemandId {
        Codes.uuid(value, "DemandId");
    }
}
