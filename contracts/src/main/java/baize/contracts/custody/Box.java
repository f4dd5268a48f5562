package baize.contracts.custody;

import baize.contracts.Quantity;
import baize.contracts.stock.LotId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            if (quantity <= 0 || quantity > Quantity.LIMIT) {
                throw new IllegalArgumentException("A box line holds 1 to " + Quantity.LIMIT + ", not " + quantity);
            }
        }
    }

    /** A copy of a shipment's boxes: as many as it may have, each code once. */
    static List<Box> list(List<Box> boxes) {
        List<Box> copy = List.copyOf(boxes);
        if (copy.isEmpty() || copy.size() > Shipment.MAX_BOXES) {
            throw new IllegalArgumentException("A shipment has 1 to " + Shipment.MAX_BOXES + " boxes");
        }
        if (copy.stream().map(Box::box).distinct().count() < copy.size()) {
            throw new IllegalArgumentException("A shipment has each box once");
        }
        return copy;
    }

    /** How much of each lot is in these boxes, by lot in the order of first appearance. */
    static Map<LotId, Long> sums(List<Box> boxes) {
        Map<LotId, Long> sums = new LinkedHashMap<>();
        boxes.forEach(box -> box.lines().forEach(line -> sums.merge(line.lot(), line.quantity(), Math::addExact)));
        return sums;
    }
}
