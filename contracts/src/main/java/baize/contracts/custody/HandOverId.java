package baize.contracts.custody;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** One passing from hand to hand, signed by both sides. */
public record HandOverId(String value) implements Identifier {
    public HandOverId {
        Codes.uuid(value, "HandOverId");
    }
}
