package baize.services.vault;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** Whom a record is about: a random UUID, fresh for each person and scheme, so that records of two schemes can't be joined. */
public record SubjectId(String value) implements Identifier {
    public SubjectId {
        Codes.uuid(value, "SubjectId");
    }
}
