package baize.services.demo;

import baize.contracts.Role;
import baize.contracts.custody.CustodyCommand.Counted;
import baize.contracts.custody.CustodyCommand.Outcome;
import baize.contracts.custody.CustodyCommand.SettleDiscrepancy;
import baize.contracts.custody.CustodyCommand.Side;
import baize.contracts.custody.ShipmentId;
import baize.contracts.stock.StockCommand.DifferenceReason;
import baize.services.demo.CustodySteps.Passing;
import baize.services.demo.Waybill.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How what was allocated gets to hospitals: mostly as sent, now and then with something missing, damaged or one signature late. */
final class DailyDelivery {
    private final CustodySteps custody;
    private final DailyDemand demand;
    private final HospitalStores stores;

    DailyDelivery(CustodySteps custody, DailyDemand demand, HospitalStores stores) {
        this.custody = custody;
        this.demand = demand;
        this.stores = stores;
    }

    void deliver(Plot plot, Shelf shelf, Wanted wanted, Waybill way) {
        ShipmentId shipment = custody.pack(plot.byDay(), way);
        plot.pass(10, 60);
        plot.happens(() -> leave(shelf, way));
        pickUp(plot, shipment, way);
        plot.pass(25, 180);
        custody.drop(plot, shipment, way);
        plot.pass(5, 35);
        List<Counted> counted = count(plot.dice(), way);
        plot.happens(() -> received(wanted, way, counted));
        custody.receive(plot, shipment, way, counted);
        settle(plot.pass(60, 500), shipment, way, counted);
    }

    private static void leave(Shelf shelf, Waybill way) {
        for (Load load : way.loads()) {
            shelf.piles().stream()
                    .filter(pile -> pile.lot().equals(load.lot()))
                    .forEach(pile -> pile.leave(load.goods().amount()));
        }
    }

    /** Signed by both, one of them sometimes hours later. */
    private void pickUp(Plot plot, ShipmentId shipment, Waybill way) {
        Passing passing = custody.passing(
                plot, shipment, way.from().hand(1), way.carrier().hand(Role.CARRIER, 0));
        custody.sign(plot, passing, Side.GIVER);
        boolean late = plot.dice().chance(8);
        custody.sign(late ? plot.fork().pass(120, 1_300) : plot, passing, Side.TAKER);
    }

    private static List<Counted> count(Dice dice, Waybill way) {
        List<Counted> counted = new ArrayList<>();
        for (Load load : way.loads()) {
            long sent = load.goods().amount();
            long damaged = dice.chance(5) ? Math.min(sent, dice.between(1, 4)) : 0;
            long missing = dice.chance(4) ? Math.min(sent - damaged, dice.between(1, 10)) : 0;
            counted.add(new Counted(load.lot(), sent - damaged - missing, damaged, Optional.empty()));
        }
        return counted;
    }

    private void received(Wanted wanted, Waybill way, List<Counted> counted) {
        long promised =
                way.loads().stream().mapToLong(load -> load.goods().amount()).sum();
        demand.received(
                wanted, promised, counted.stream().mapToLong(Counted::usable).sum());
        for (Counted count : counted) {
            stores.received(way.to(), count.lot(), new Goods(wanted.item(), count.usable()));
        }
    }

    /** The carrier answers for what is missing. */
    private static void settle(Plot plot, ShipmentId shipment, Waybill way, List<Counted> counted) {
        for (int i = 0; i < counted.size(); i++) {
            Counted count = counted.get(i);
            long missing = way.loads().get(i).goods().amount() - count.usable() - count.damaged();
            if (missing > 0) {
                plot.sign(
                        way.carrier().hand(Role.CARRIER, 1),
                        new SettleDiscrepancy(shipment, count.lot(), missing, Outcome.LOST, DifferenceReason.UNKNOWN));
            }
        }
    }
}
