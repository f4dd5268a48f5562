package baize.contracts.stock;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** The lot or batch number that the maker printed. */
public record MakerLot(String value) implements Identifier {
    public MakerLot {
        Codes.mark(value, 30, "MakerLot");
    }

    /** The number as a part of a state key: '/' as '_', which no number has. */
    String path() {
        return value.replace('/', '_');
    }
}
