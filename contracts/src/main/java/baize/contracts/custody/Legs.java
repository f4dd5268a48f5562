package baize.contracts.custody;

import baize.contracts.MemberId;
import baize.contracts.WorldState;
import baize.contracts.supply.Place;
import java.util.List;

/** Where a leg stands among the others of its shipment. */
final class Legs {
    private Legs() {}

    /**
     * Whether a leg that this organisation gives is the next one: it has the boxes in hand by the last signature, or nobody has signed
     * anything yet and it is the carrier of the waybill, who then got the boxes without a signature.
     */
    static boolean next(Shipment shipment, MemberId giver) {
        if (!shipment.status().onItsWay()) {
            return false;
        }
        return giver.equals(shipment.holder()) || (shipment.legs().isEmpty() && giver.equals(shipment.carrier()));
    }

    /**
     * Whether a leg that this organisation gives may be written down though the boxes have gone on: signed without signal, it reached
     * the ledger after a later leg or after the receipt. It must be the sender, the carrier of the waybill or somebody who took the
     * boxes, and must not have signed that it gave them away in another leg. A late leg moves nothing.
     */
    static boolean late(WorldState state, Shipment shipment, MemberId giver) {
        List<HandOver> legs = of(state, shipment);
        boolean hadThem = giver.equals(shipment.sender())
                || giver.equals(shipment.carrier())
                || legs.stream().anyMatch(leg -> leg.taker().equals(giver));
        return hadThem
                && legs.stream()
                        .noneMatch(
                                leg -> leg.giver().equals(giver) && leg.given().isPresent());
    }

    /**
     * Whether this organisation's own word is enough that it took the boxes: it is the carrier of the waybill, the receiver, or somebody
     * whom a giver named.
     */
    static boolean expected(WorldState state, Shipment shipment, MemberId taker) {
        Place to = state.find(Place.TABLE.key(shipment.to())).orElseThrow();
        return taker.equals(shipment.carrier())
                || taker.equals(to.member())
                || of(state, shipment).stream()
                        .anyMatch(leg -> leg.given().isPresent() && leg.taker().equals(taker));
    }

    /** Whether this organisation may give the boxes to itself: the sender is the carrier too, and they are still on their way. */
    static boolean inOneHouse(Shipment shipment, MemberId member) {
        return shipment.status().onItsWay() && member.equals(shipment.sender()) && member.equals(shipment.carrier());
    }

    /** The shipment's hand-overs, without what is only claimed. */
    static List<HandOver> of(WorldState state, Shipment shipment) {
        return shipment.legs().stream()
                .map(leg -> state.find(HandOver.TABLE.key(leg)).orElseThrow())
                .toList();
    }
}
