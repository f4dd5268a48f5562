package baize.contracts.supply;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** Items of one category may stand in for each other where their permitted uses allow it: {@code respirator}. */
public record CategoryCode(String value) implements Identifier {
    public CategoryCode {
        Codes.slug(value, 40, "CategoryCode");
    }
}
