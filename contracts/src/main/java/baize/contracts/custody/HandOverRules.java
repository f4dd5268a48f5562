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
import baize.contracts.membership.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hand-overs: each side signs when it can. The first signature makes the leg and moves the goods, the second one makes it two-sided, at
 * any later time. No leg waits for the signatures of an earlier one.
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
        if (HappenedAt.ahead(command.happenedAt(), context)) {
            return Decision.refuse(CustodyRefusal.TIME_AHEAD);
        }
        return state.find(HandOver.TABLE.key(command.handOver()))
                .map(leg -> second(shipment.get(), leg, command, context))
                .orElseGet(() -> first(state, shipment.get(), command, context));
    }

    private static Decision first(
            WorldState state, Shipment shipment, SignHandOver command, TransactionContext context) {
        MemberId by = context.signer().member();
        MemberId giver = command.side() == Side.GIVER ? by : command.other();
        if (state.find(Member.TABLE.key(command.other())).isEmpty()) {
            return Decision.refuse(CustodyRefusal.OTHER_SIDE_UNKNOWN);
        }
        if (shipment.legs().size() >= Shipment.MAX_LEGS) {
            return Decision.refuse(CustodyRefusal.TOO_MANY_HAND_OVERS);
        }
        if (packedAndTakes(shipment, giver, command.side(), context.signer().officer())) {
            return Decision.refuse(CustodyRefusal.SAME_OFFICER);
        }
        boolean next = Legs.next(shipment, giver);
        if (!next && !Legs.late(state, shipment, giver)) {
            return Decision.refuse(CustodyRefusal.GIVER_HAS_NOT_THE_BOXES);
        }
        List<Event> events = new ArrayList<>();
        events.add(new CustodyEvent.HandOverSigned(command, by, true));
        if (next && shipment.status() == Shipment.Status.PACKED) {
            events.addAll(Bookings.dispatch(state, shipment, command.happenedAt()));
        }
        return Decision.accept(events);
    }

    private static Decision second(Shipment shipment, HandOver leg, SignHandOver command, TransactionContext context) {
        return secondRefusal(shipment, leg, command, context)
                .map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new CustodyEvent.HandOverSigned(
                        command, context.signer().member(), false)));
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
                : Optional.empty();
    }

    /** Warehouse and carrier may be one firm; then who packed the boxes does not also take them as the carrier. */
    private static boolean packedAndTakes(Shipment shipment, MemberId giver, Side side, OfficerId officer) {
        return side == Side.TAKER
                && giver.equals(shipment.sender())
                && shipment.packers().contains(officer);
    }
}
