package baize.contracts.custody;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.Refusal;
import baize.contracts.Stamp;
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

/**
 * Differences are explained by those who had the goods in hand. Losses are booked to the organisation that signs: nobody books one to
 * another.
 */
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
        movement(state, shipment, command, context).ifPresent(events::add);
        Recount recount =
                Recount.settled(state, shipment, command, context.signer().member());
        events.addAll(CountEvents.served(state, recount, false));
        return Decision.accept(events);
    }

    private static Optional<Refusal> refusal(
            WorldState state, Shipment shipment, SettleDiscrepancy command, MemberId signer) {
        if (shipment.status() == Shipment.Status.CANCELLED) {
            return Optional.of(CustodyRefusal.SHIPMENT_CANCELLED);
        }
        boolean counted = shipment.received().isPresent();
        if (!counted
                && (command.outcome() != Outcome.DISPATCH_EXPLAINED
                        || shipment.dispatched().isEmpty())) {
            return Optional.of(CustodyRefusal.NOT_RECEIVED);
        }
        if (!party(state, shipment, signer)) {
            return Optional.of(CustodyRefusal.NOT_A_PARTY);
        }
        boolean ofDispatch = command.outcome() == Outcome.NEVER_LEFT || command.outcome() == Outcome.DISPATCH_EXPLAINED;
        if (ofDispatch && !signer.equals(shipment.sender())) {
            return Optional.of(CustodyRefusal.SENDER_FINDS_IT);
        }
        Optional<ShipmentLine> line = shipment.line(command.lot());
        if (line.isEmpty()) {
            return Optional.of(CustodyRefusal.LOT_NOT_IN_SHIPMENT);
        }
        return command.quantity() > line.get().unexplained(command.outcome())
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

    private static Optional<GoodsMoved> movement(
            WorldState state, Shipment shipment, SettleDiscrepancy command, TransactionContext context) {
        MemberId signer = context.signer().member();
        return switch (command.outcome()) {
            case LOST -> Optional.of(movement(state, command, new Account.Lost(signer), Cause.LOSS, context));
            case DAMAGED -> Optional.of(movement(state, command, new Account.Damaged(signer), Cause.DAMAGE, context));
            case NEVER_LEFT -> Optional.of(backAtDispatch(state, shipment, command, context));
            case DAMAGE_EXPLAINED, SURPLUS_EXPLAINED, GRADE_EXPLAINED, DISPATCH_EXPLAINED -> Optional.empty();
        };
    }

    private static GoodsMoved backAtDispatch(
            WorldState state, Shipment shipment, SettleDiscrepancy command, TransactionContext context) {
        GoodsMoved movement = movement(state, command, new Account.AtPlace(shipment.from()), Cause.CORRECTION, context);
        return new GoodsMoved(
                movement.lot(),
                movement.item(),
                movement.quantity(),
                movement.from(),
                movement.to(),
                movement.cause(),
                movement.happenedAt(),
                shipment.dispatched().map(Stamp::position));
    }

    private static GoodsMoved movement(
            WorldState state, SettleDiscrepancy command, Account to, Cause cause, TransactionContext context) {
        return new GoodsMoved(
                command.lot(),
                Bookings.item(state, command.lot()),
                command.quantity(),
                new Account.InTransit(command.shipment()),
                to,
                cause,
                context.time(),
                Optional.empty());
    }
}
