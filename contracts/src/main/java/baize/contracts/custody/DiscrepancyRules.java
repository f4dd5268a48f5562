package baize.contracts.custody;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.Refusal;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.custody.CustodyCommand.Outcome;
import baize.contracts.custody.CustodyCommand.SettleDiscrepancy;
import baize.contracts.stock.Account;
import baize.contracts.stock.StockEvent.Cause;
import baize.contracts.stock.StockEvent.GoodsMoved;
import baize.contracts.supply.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is missing at receipt is explained by those who had it in hand. */
final class DiscrepancyRules {
    private DiscrepancyRules() {}

    static Decision settle(WorldState state, SettleDiscrepancy command, TransactionContext context) {
        Optional<Shipment> found = state.find(Shipment.TABLE.key(command.shipment()));
        if (found.isEmpty()) {
            return Decision.refuse(CustodyRefusal.SHIPMENT_UNKNOWN);
        }
        Shipment shipment = found.get();
        Optional<Refusal> refusal =
                refusal(state, shipment, command, context.signer().member());
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        List<Event> events = new ArrayList<>();
        events.add(new CustodyEvent.DiscrepancySettled(
                command.shipment(), command.lot(), command.quantity(), command.outcome(), command.reason()));
        events.add(movement(state, shipment, command, context));
        events.addAll(CountEvents.served(Recount.settled(state, shipment, command), false));
        return Decision.accept(events);
    }

    private static Optional<Refusal> refusal(
            WorldState state, Shipment shipment, SettleDiscrepancy command, MemberId signer) {
        if (shipment.status() == Shipment.Status.CANCELLED) {
            return Optional.of(CustodyRefusal.SHIPMENT_CANCELLED);
        }
        if (shipment.status().onItsWay()) {
            return Optional.of(CustodyRefusal.NOT_RECEIVED);
        }
        if (!party(state, shipment, signer)) {
            return Optional.of(CustodyRefusal.NOT_A_PARTY);
        }
        if (command.outcome() == Outcome.NEVER_LEFT && !signer.equals(shipment.sender())) {
            return Optional.of(CustodyRefusal.SENDER_FINDS_IT);
        }
        Optional<ShipmentLine> line = shipment.line(command.lot());
        if (line.isEmpty()) {
            return Optional.of(CustodyRefusal.LOT_NOT_IN_SHIPMENT);
        }
        return command.quantity() > line.get().missing()
                ? Optional.of(CustodyRefusal.MORE_THAN_MISSING)
                : Optional.empty();
    }

    private static boolean party(WorldState state, Shipment shipment, MemberId member) {
        Place to = state.find(Place.TABLE.key(shipment.to())).orElseThrow();
        return member.equals(shipment.sender())
                || member.equals(shipment.carrier())
                || member.equals(to.member())
                || Legs.of(state, shipment).stream()
                        .anyMatch(leg -> member.equals(leg.giver()) || member.equals(leg.taker()));
    }

    private static GoodsMoved movement(
            WorldState state, Shipment shipment, SettleDiscrepancy command, TransactionContext context) {
        Account to = switch (command.outcome()) {
            case LOST -> new Account.Lost(shipment.carrier());
            case DAMAGED -> new Account.Damaged(shipment.carrier());
            case NEVER_LEFT -> new Account.AtPlace(shipment.from());
        };
        Cause cause = switch (command.outcome()) {
            case LOST -> Cause.LOSS;
            case DAMAGED -> Cause.DAMAGE;
            case NEVER_LEFT -> Cause.CORRECTION;
        };
        Optional<Long> corrects = command.outcome() == Outcome.NEVER_LEFT
                ? shipment.dispatched().map(stamp -> stamp.position())
                : Optional.empty();
        return new GoodsMoved(
                command.lot(),
                Bookings.item(state, command.lot()),
                command.quantity(),
                new Account.InTransit(shipment.shipment()),
                to,
                cause,
                context.time(),
                corrects);
    }
}
