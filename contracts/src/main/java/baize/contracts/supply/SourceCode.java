package baize.contracts.supply;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** A source that an importer reads: {@code wuhan2020}. */
public record SourceCode(String value) implements Identifier {
    public SourceCode {
        Codes.slug(value, 40, "SourceCode");
    }
}
