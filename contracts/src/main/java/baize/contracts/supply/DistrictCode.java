package baize.contracts.supply;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** A district of the region. */
public record DistrictCode(String value) implements Identifier {
    public DistrictCode {
        Codes.slug(value, 40, "DistrictCode");
    }
}
