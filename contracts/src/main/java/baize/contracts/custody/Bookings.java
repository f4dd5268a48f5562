package baize.contracts.custody;

import baize.contracts.Event;
import baize.contracts.WorldState;
import baize.contracts.stock.Account;
import baize.contracts.stock.Lot;
import baize.contracts.stock.LotId;
import baize.contracts.stock.Stock;
import baize.contracts.stock.StockEvent;
import baize.contracts.stock.StockEvent.Cause;
import baize.contracts.stock.StockEvent.GoodsMoved;
import baize.contracts.supply.ItemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The movements of goods that a shipment means. */
final class Bookings {
    private Bookings() {}

    /**
     * The goods leave the place of dispatch, and what was kept back there for them is free. Where the books hold less than was handed
     * over (somebody entered a loss since the packing), the rest is found, and the sender owes the reason: signatures tell more than
     * books.
     */
    static List<Event> dispatch(WorldState state, Shipment shipment, Instant happenedAt) {
        Account at = new Account.AtPlace(shipment.from());
        Account way = new Account.InTransit(shipment.shipment());
        List<Event> events = new ArrayList<>();
        for (ShipmentLine line : shipment.lines()) {
            ItemCode item = item(state, line.lot());
            long missing = beyondBooks(state, shipment, line);
            if (missing > 0) {
                events.add(new CustodyEvent.MoreLeftThanBooked(shipment.shipment(), line.lot(), missing));
                events.add(new GoodsMoved(
                        line.lot(),
                        item,
                        missing,
                        new Account.Found(shipment.sender()),
                        at,
                        Cause.FOUND,
                        happenedAt,
                        Optional.empty()));
            }
            events.add(new StockEvent.StockReserved(line.lot(), at, -line.sent()));
            events.add(new GoodsMoved(
                    line.lot(), item, line.sent(), at, way, Cause.DISPATCH, happenedAt, Optional.empty()));
        }
        return events;
    }

    /** The shipment as it is once it has left: with what left beyond the books. */
    static Shipment left(WorldState state, Shipment shipment) {
        List<ShipmentLine> lines = shipment.lines().stream()
                .map(line -> line.exceeding(beyondBooks(state, shipment, line)))
                .toList();
        return shipment.withLines(lines);
    }

    private static long beyondBooks(WorldState state, Shipment shipment, ShipmentLine line) {
        return Math.max(0, line.sent() - Stock.balance(state, new Account.AtPlace(shipment.from()), line.lot()));
    }

    /** What a lot is now. */
    static ItemCode item(WorldState state, LotId lot) {
        return state.find(Lot.TABLE.key(lot)).orElseThrow().item();
    }
}
