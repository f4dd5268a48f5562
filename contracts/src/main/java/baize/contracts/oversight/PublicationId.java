package baize.contracts.oversight;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** A statement that an organisation publishes about goods. */
public record PublicationId(String value) implements Identifier {
    public PublicationId {
        Codes.uuid(value, "PublicationId");
    }
}
