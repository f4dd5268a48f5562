package baize.contracts.stock;

import baize.contracts.Stamp;
import baize.contracts.Table;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** A lot of which something is doubted, since the first doubt. Gone when another organisation has settled it. */
public record DoubtedLot(LotId lot, Set<LotDoubt> doubts, Stamp since) {
    /** Key: lot. */
    public static final Table<DoubtedLot> TABLE = new Table<>("doubted-lot", DoubtedLot.class);

    public DoubtedLot {
        doubts = Collections.unmodifiableSet(new TreeSet<>(doubts));
    }
}
