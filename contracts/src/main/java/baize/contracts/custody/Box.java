package baize.contracts.custody;

import baize.contracts.stock.LotId;
import java.util.List;

/** A box and what is in it, by lot: donor and lot stay known however boxes are split, merged or re-packed. */
public record Box(BoxId box, List<BoxLine> lines) {
    /** Most lines in one box. */
    public static final int MAX_LINES = 20;

    public Box {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            throw new IllegalArgumentException("A box has 1 to " + MAX_LINES + " lines");
        }
    }

    /** Goods of one lot; {@code quantity} in the item's unit, more than zero. */
    public record BoxLine(LotId lot, long quantity) {
        public BoxLine {
            if (quantity <= 0) {
                throw new IllegalArgumentException("A box line holds more than zero");
            }
        }
    }
}
