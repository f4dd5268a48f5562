package baize.contracts.supply;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** An item of the catalogue with its grade: {@code n95-medical}, {@code kn95}, {@code surgical-mask}. */
public record ItemCode(String value) implements Identifier {
    public ItemCode {
        Codes.slug(value, 40, "ItemCode");
    }
}
