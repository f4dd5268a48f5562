package baize.services.demo;

import baize.contracts.allocation.AllocationId;
import baize.contracts.custody.Box;
import baize.contracts.custody.BoxId;
import baize.contracts.custody.CustodyCommand.Counted;
import baize.contracts.custody.Purpose;
import baize.contracts.stock.LotId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What shall travel from where to where, by whom. */
record Waybill(Purpose purpose, Site from, Site to, Organisation carrier, List<Load> loads) {
    /** Most boxes that one lot is packed in; bigger lots travel in bigger boxes. */
    private static final long MOST_BOXES = 16;

    Waybill {
        loads = List.copyOf(loads);
    }

    /** Goods of one lot. */
    record Load(LotId lot, Goods goods) {
        /** All of it, as sent. */
        Counted asSent() {
            return new Counted(lot, goods.amount(), 0, Optional.empty());
        }
    }

    static Waybill delivery(AllocationId allocation, Site from, Site to, Organisation carrier, Load... loads) {
        return new Waybill(new Purpose.Delivery(allocation), from, to, carrier, List.of(loads));
    }

    List<Counted> asSent() {
        return loads.stream().map(Load::asSent).toList();
    }

    /** The goods in boxes, lot by lot; the last box of each takes the rest. */
    List<Box> boxes(Dice dice) {
        List<Box> boxes = new ArrayList<>();
        for (Load load : loads) {
            long rest = load.goods().amount();
            long cartons = Math.ceilDiv(rest, load.goods().item().carton());
            long perBox = load.goods().item().carton() * Math.ceilDiv(cartons, MOST_BOXES);
            while (rest > 0) {
                long inThis = Math.min(rest, perBox);
                boxes.add(new Box(new BoxId(dice.uuid()), List.of(new Box.BoxLine(load.lot(), inThis))));
                rest -= inThis;
            }
        }
        return boxes;
    }
}
