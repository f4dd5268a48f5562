package baize.contracts.custody;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** One box, with the code that travels on it. */
public record BoxId(String value) implements Identifier {
    public BoxId {
        Codes.uuid(value, "BoxId");
    }
}
