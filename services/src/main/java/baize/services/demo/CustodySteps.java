package baize.services.demo;

import baize.contracts.Role;
import baize.contracts.custody.CustodyCommand.Counted;
import baize.contracts.custody.CustodyCommand.Medium;
import baize.contracts.custody.CustodyCommand.PackShipment;
import baize.contracts.custody.CustodyCommand.Side;
import baize.contracts.custody.CustodyCommand.SignHandOver;
import baize.contracts.custody.CustodyCommand.SignReceipt;
import baize.contracts.custody.HandOver;
import baize.contracts.custody.HandOverId;
import baize.contracts.custody.ShipmentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How boxes go from hand to hand. */
final class CustodySteps {

    /** A passing of boxes: who gives and who takes them. */
    record Passing(HandOverId id, ShipmentId shipment, Hand giver, Hand taker, Instant happenedAt) {
        SignHandOver signedBy(Side side) {
            Hand other = side == Side.GIVER ? taker : giver;
            return new SignHandOver(
                    id, shipment, side, other.member(), HandOver.Condition.GOOD, happenedAt, Optional.empty());
        }
    }

    /** The boxes are packed. */
    ShipmentId pack(Plot plot, Waybill way) {
        ShipmentId shipment = new ShipmentId(plot.dice().uuid());
        plot.sign(
                way.from().hand(0),
                new PackShipment(
                        shipment,
                        way.purpose(),
                        way.from().place(),
                        way.to().place(),
                        way.carrier().member(),
                        way.boxes(plot.dice()),
                        plot.justNow()));
        return shipment;
    }

    Passing passing(Plot plot, ShipmentId shipment, Hand giver, Hand taker) {
        return new Passing(new HandOverId(plot.dice().uuid()), shipment, giver, taker, plot.justNow());
    }

    /** One side signs. */
    void sign(Plot plot, Passing passing, Side side) {
        plot.sign(side == Side.GIVER ? passing.giver() : passing.taker(), passing.signedBy(side));
    }

    /** Both sides sign, the giver first. */
    void handOver(Plot plot, ShipmentId shipment, Hand giver, Hand taker) {
        Passing passing = passing(plot, shipment, giver, taker);
        sign(plot, passing, Side.GIVER);
        sign(plot, passing, Side.TAKER);
    }

    /** The carrier picks the boxes up. */
    void pickUp(Plot plot, ShipmentId shipment, Waybill way) {
        handOver(plot, shipment, way.from().hand(1), way.carrier().hand(Role.CARRIER, 0));
    }

    /** The carrier gives the boxes to the receiver. */
    void drop(Plot plot, ShipmentId shipment, Waybill way) {
        handOver(plot, shipment, way.carrier().hand(Role.CARRIER, 1), way.to().hand(0));
    }

    /** The receiver signs what it counted. */
    Entry receive(Plot plot, ShipmentId shipment, Waybill way, List<Counted> counted) {
        return plot.sign(
                way.to().hand(1), new SignReceipt(shipment, counted, Medium.DEVICE, plot.justNow(), Optional.empty()));
    }

    /** Packed, picked up, driven and handed over: to the receiver's door. */
    ShipmentId bring(Plot plot, Waybill way) {
        plot.pass(15, 60);
        ShipmentId shipment = pack(plot, way);
        plot.pass(10, 50);
        pickUp(plot, shipment, way);
        plot.pass(25, 150);
        drop(plot, shipment, way);
        plot.pass(5, 30);
        return shipment;
    }

    /** All the way, and received as sent. */
    ShipmentId deliver(Plot plot, Waybill way) {
        ShipmentId shipment = bring(plot, way);
        receive(plot, shipment, way, way.asSent());
        return shipment;
    }
}
