package baize.contracts.supply;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** A place where goods can lie: a warehouse, a hospital's store, a depot. */
public record PlaceId(String value) implements Identifier {
    public PlaceId {
        Codes.slug(value, 40, "PlaceId");
    }
}
