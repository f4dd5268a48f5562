package baize.contracts.supply;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** One run of an import. */
public record ImportId(String value) implements Identifier {
    public ImportId {
        Codes.uuid(value, "ImportId");
    }
}
