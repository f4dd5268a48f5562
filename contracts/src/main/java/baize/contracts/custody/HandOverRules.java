package baize.contracts.custody;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Refusal;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.custody.CustodyCommand.Side;
import baize.contracts.custody.CustodyCommand.SignHandOver;
import baize.contracts.custody.CustodyEvent.HandOverSigned;
import baize.contracts.membership.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hand-overs: each side signs when it can. The first signature makes the leg and moves the goods, the second one makes it two-sided, at
 * any later time. No leg waits for the signatures of an earlier one. Who takes boxes that nobody gave it, and is neither the carrier of
 * the waybill nor the receiver, only claims them.
 */
final class HandOverRules {
    private HandOverRules() {}

    static Decision sign(WorldState state, SignHandOver command, TransactionContext context) {
        Optional<Shipment> shipment = state.find(Shipment.TABLE.key(command.shipment()));
        if (shipment.isEmpty()) {
            return Decision.refuse(CustodyRefusal.SHIPMENT_UNKNOWN);
        }
        if (shipment.get().status() == Shipment.Status.CANCELLED) {
            return Decision.refuse(CustodyRefusal.SHIPMENT_CANCELLED);
        }
        return state.find(HandOver.TABLE.key(command.handOver()))
                .map(leg -> second(state, shipment.get(), leg, command, context))
                .orElseGet(() -> first(state, shipment.get(), command, context));
    }

    private static Decision first(
            WorldState state, Shipment shipment, SignHandOver command, TransactionContext context) {
        MemberId by = context.signer().member();
        boolean gives = command.side() == Side.GIVER;
        MemberId giver = gives ? by : command.other();
        MemberId taker = gives ? command.other() : by;
        Optional<Refusal> refusal = firstRefusal(state, shipment, command, giver, context);
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        return gives || Legs.expected(state, shipment, taker)
                ? leg(state, shipment, giver, command, context)
                : claim(state, shipment, command, by);
    }

    private static Optional<Refusal> firstRefusal(
            WorldState state, Shipment shipment, SignHandOver command, MemberId giver, TransactionContext context) {
        Optional<Refusal> time = HappenedAt.refusal(command.happenedAt(), shipment.happenedAt(), context);
        if (time.isPresent()) {
            return time;
        }
        if (state.find(Member.TABLE.key(command.other())).isEmpty()) {
            return Optional.of(CustodyRefusal.OTHER_SIDE_UNKNOWN);
        }
        if (command.other().equals(context.signer().member()) && !Legs.inOneHouse(shipment, giver)) {
            return Optional.of(CustodyRefusal.ONE_ORGANISATION);
        }
        return packedAndTakes(shipment, giver, command.side(), context.signer().officer())
                ? Optional.of(CustodyRefusal.SAME_OFFICER)
                : Optional.empty();
    }

    /** The signature makes a leg: the next one, which moves the boxes, or one that is written down late. */
    private static Decision leg(
            WorldState state, Shipment shipment, MemberId giver, SignHandOver command, TransactionContext context) {
        boolean next = Legs.next(shipment, giver);
        if (!next && !Legs.late(state, shipment, giver)) {
            return Decision.refuse(CustodyRefusal.GIVER_HAS_NOT_THE_BOXES);
        }
        if (shipment.legs().size() >= Shipment.MAX_LEGS) {
            return Decision.refuse(CustodyRefusal.TOO_MANY_HAND_OVERS);
        }
        List<Event> events = new ArrayList<>();
        events.add(new HandOverSigned(
                command, context.signer().member(), next ? HandOverSigned.Effect.MOVES : HandOverSigned.Effect.LATE));
        if (next && shipment.status() == Shipment.Status.PACKED) {
            events.addAll(Bookings.dispatch(state, shipment, command.happenedAt()));
        }
        return Decision.accept(events);
    }

    private static Decision claim(WorldState state, Shipment shipment, SignHandOver command, MemberId by) {
        MemberId giver = command.other();
        if (!shipment.status().onItsWay()) {
            return Decision.refuse(CustodyRefusal.NOBODY_GAVE_IT);
        }
        if (!Legs.next(shipment, giver) && !Legs.late(state, shipment, giver)) {
            return Decision.refuse(CustodyRefusal.GIVER_HAS_NOT_THE_BOXES);
        }
        int claimed = state.find(Claims.TABLE.key(shipment.shipment(), by))
                .map(claims -> claims.handOvers().size())
                .orElse(0);
        return claimed >= Claims.MAX
                ? Decision.refuse(CustodyRefusal.TOO_MANY_CLAIMS)
                : Decision.accept(new HandOverSigned(command, by, HandOverSigned.Effect.CLAIM));
    }

    private static Decision second(
            WorldState state, Shipment shipment, HandOver leg, SignHandOver command, TransactionContext context) {
        Optional<Refusal> refusal = secondRefusal(shipment, leg, command, context);
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        return leg.claim()
                ? leg(state, shipment, leg.giver(), command, context)
                : Decision.accept(
                        new HandOverSigned(command, context.signer().member(), HandOverSigned.Effect.COMPLETES));
    }

    private static Optional<Refusal> secondRefusal(
            Shipment shipment, HandOver leg, SignHandOver command, TransactionContext context) {
        if (!leg.shipment().equals(command.shipment())) {
            return Optional.of(CustodyRefusal.HAND_OVER_OF_ANOTHER_SHIPMENT);
        }
        boolean gives = command.side() == Side.GIVER;
        if ((gives ? leg.given() : leg.taken()).isPresent()) {
            return Optional.of(CustodyRefusal.SIDE_SIGNED_ALREADY);
        }
        MemberId own = gives ? leg.giver() : leg.taker();
        MemberId other = gives ? leg.taker() : leg.giver();
        if (!own.equals(context.signer().member()) || !other.equals(command.other())) {
            return Optional.of(CustodyRefusal.SIDES_DIFFER);
        }
        OfficerId officer = context.signer().officer();
        boolean signedOther = (gives ? leg.taken() : leg.given())
                .map(Stamp::officer)
                .filter(officer::equals)
                .isPresent();
        return signedOther || packedAndTakes(shipment, leg.giver(), command.side(), officer)
                ? Optional.of(CustodyRefusal.SAME_OFFICER)
                : HappenedAt.order(command.happenedAt(), shipment.happenedAt(), context);
    }

    /** Warehouse and carrier may be one firm; then who packed the boxes does not also take them as the carrier. */
    private static boolean packedAndTakes(Shipment shipment, MemberId giver, Side side, OfficerId officer) {
        return side == Side.TAKER
                && giver.equals(shipment.sender())
                && shipment.packers().contains(officer);
    }
}
