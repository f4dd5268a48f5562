package baize.contracts.allocation;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** One proposal of who gets what. */
public record AllocationId(String value) implements Identifier {
    public AllocationId {
        Codes.uuid(value, "AllocationId");
    }
}
