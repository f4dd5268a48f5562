package baize.contracts.stock;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** Goods of one gift, one item and one maker's lot: what donor and quality stay attached to. */
public record LotId(String value) implements Identifier {
    public LotId {
        Codes.uuid(value, "LotId");
    }
}
