package baize.contracts.stock;

import baize.contracts.Key;
import baize.contracts.Stamp;
import baize.contracts.Table;

/** One officer's word that a record should have been another; waits for a second officer of the same organisation. Gone when entered. */
public record ProposedCorrection(Correction correction, Stamp proposed) {
    /** Key: lot, position of the proposal. */
    public static final Table<ProposedCorrection> TABLE = new Table<>("proposed-correction", ProposedCorrection.class);

    static Key<ProposedCorrection> key(LotId lot, long position) {
        return TABLE.key(lot.value(), Long.toString(position));
    }
}
