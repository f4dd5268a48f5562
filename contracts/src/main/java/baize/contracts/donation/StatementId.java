package baize.contracts.donation;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** A donor's own statement of what was given. */
public record StatementId(String value) implements Identifier {
    public StatementId {
        Codes.uuid(value, "StatementId");
    }
}
