package baize.contracts.custody;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Stamp;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.custody.CustodyCommand.PackShipment;
import baize.contracts.custody.CustodyCommand.Side;
import baize.contracts.custody.CustodyCommand.SignHandOver;
import baize.contracts.custody.CustodyEvent.HandOverSigned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What packing and hand-overs change in the rows of shipments and hand-overs. */
final class ShipmentChanges {
    private ShipmentChanges() {}

    static List<Write> packed(WorldState state, CustodyEvent.ShipmentPacked event, Stamp stamp) {
        PackShipment packing = event.packing();
        List<ShipmentLine> lines = switch (packing.purpose()) {
            case Purpose.Delivery delivery -> DeliveryPacking.lines(state, delivery, packing);
            case Purpose.Return back -> OtherPacking.lines(packing, back.demand());
            case Purpose.Transfer _ -> OtherPacking.lines(packing, Optional.empty());
        };
        return List.of(put(new Shipment(
                packing.shipment(),
                packing.purpose(),
                packing.from(),
                packing.to(),
                packing.carrier(),
                packing.boxes(),
                lines,
                Shipment.Status.PACKED,
                event.by(),
                List.of(),
                List.of(stamp.officer()),
                stamp,
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
    }

    static List<Write> repacked(WorldState state, CustodyEvent.ShipmentRepacked event, Stamp stamp) {
        Shipment row = the(state, event.shipment());
        return List.of(put(row.repacked(event.boxes(), with(row.packers(), stamp.officer()))));
    }

    static List<Write> cancelled(WorldState state, CustodyEvent.ShipmentCancelled event, Stamp stamp) {
        Shipment row = the(state, event.shipment());
        return List.of(put(row.cancelled(new Shipment.Cancellation(event.reason(), stamp))));
    }

    static List<Write> handedOver(WorldState state, HandOverSigned event, Stamp stamp) {
        SignHandOver signature = event.signature();
        if (!event.first()) {
            HandOver leg = state.find(HandOver.TABLE.key(signature.handOver())).orElseThrow();
            return List.of(put(leg.countersigned(signature.side(), signature.condition(), stamp)));
        }
        boolean gives = signature.side() == Side.GIVER;
        MemberId giver = gives ? event.by() : signature.other();
        MemberId taker = gives ? signature.other() : event.by();
        Shipment row = the(state, signature.shipment());
        List<HandOverId> legs = new ArrayList<>(row.legs());
        legs.add(signature.handOver());
        HandOver leg = new HandOver(
                signature.handOver(),
                signature.shipment(),
                giver,
                taker,
                signature.condition(),
                signature.happenedAt(),
                gives ? Optional.of(stamp) : Optional.empty(),
                gives ? Optional.empty() : Optional.of(stamp));
        Shipment after = Legs.next(row, giver) ? row.handedTo(taker, legs, stamp) : row.withLegs(legs);
        return List.of(put(leg), put(after));
    }

    static Shipment the(WorldState state, ShipmentId shipment) {
        return state.find(Shipment.TABLE.key(shipment)).orElseThrow();
    }

    static Write put(Shipment row) {
        return Write.put(Shipment.TABLE.key(row.shipment()), row);
    }

    private static Write put(HandOver row) {
        return Write.put(HandOver.TABLE.key(row.handOver()), row);
    }

    private static List<OfficerId> with(List<OfficerId> packers, OfficerId officer) {
        if (packers.contains(officer)) {
            return packers;
        }
        List<OfficerId> more = new ArrayList<>(packers);
        more.add(officer);
        return more;
    }
}
