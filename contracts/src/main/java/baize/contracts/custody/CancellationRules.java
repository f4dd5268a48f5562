package baize.contracts.custody;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.Refusal;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.custody.CustodyCommand.CancelShipment;
import baize.contracts.stock.Account;
import baize.contracts.stock.StockEvent;
import baize.contracts.stock.StockRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A shipment is unpacked before anybody took it. Packing moves no goods in the books, it only keeps them back, so there is no movement to
 * book back either: every piece lies at the place of dispatch, in its lot, before and after.
 */
final class CancellationRules {
    private CancellationRules() {}

    static Decision cancel(WorldState state, CancelShipment command, TransactionContext context) {
        Optional<Shipment> found = state.find(Shipment.TABLE.key(command.shipment()));
        if (found.isEmpty()) {
            return Decision.refuse(CustodyRefusal.SHIPMENT_UNKNOWN);
        }
        Shipment shipment = found.get();
        Optional<Refusal> refusal = refusal(shipment, command, context);
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        List<Event> events = new ArrayList<>();
        events.add(new CustodyEvent.ShipmentCancelled(command.shipment(), command.reason(), command.happenedAt()));
        events.addAll(
                switch (shipment.purpose()) {
                    case Purpose.Delivery(var allocation) -> DeliveryUnpacking.events(state, allocation, shipment);
                    case Purpose.Return _, Purpose.Transfer _ -> freed(shipment);
                });
        return Decision.accept(events, StockRefusal.TOO_MANY_PROMISES);
    }

    private static Optional<Refusal> refusal(Shipment shipment, CancelShipment command, TransactionContext context) {
        Optional<Refusal> left = switch (shipment.status()) {
            case PACKED -> Optional.empty();
            case CANCELLED -> Optional.of(CustodyRefusal.SHIPMENT_CANCELLED);
            case IN_TRANSIT -> Optional.of(CustodyRefusal.HANDED_OVER);
            case RECEIVED, RECEIVED_WITH_DISCREPANCY, SETTLED -> Optional.of(CustodyRefusal.RECEIVED_ALREADY);
        };
        if (left.isPresent()) {
            return left;
        }
        if (!shipment.sender().equals(context.signer().member())) {
            return Optional.of(CustodyRefusal.SENDER_CANCELS);
        }
        return HappenedAt.refusal(command.happenedAt(), shipment.happenedAt(), context);
    }

    /** Goods of a return or a transfer were kept back when they were packed, and are free again. */
    private static List<Event> freed(Shipment shipment) {
        Account at = new Account.AtPlace(shipment.from());
        return shipment.lines().stream()
                .<Event>map(line -> new StockEvent.StockReserved(line.lot(), at, -line.sent()))
                .toList();
    }
}
