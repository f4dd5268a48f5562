package baize.contracts.custody;

import baize.contracts.Key;
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
                packing.happenedAt(),
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
        HandOver leg = state.find(HandOver.TABLE.key(signature.handOver()))
                .map(row -> row.countersigned(signature.side(), signature.condition(), stamp))
                .orElseGet(() -> signedFirst(event, stamp));
        Shipment row = the(state, signature.shipment());
        return switch (event.effect()) {
            case MOVES -> List.of(put(leg), put(row.handedTo(leg.taker(), with(row.legs(), leg.handOver()), stamp)));
            case LATE -> List.of(put(leg), put(row.withLegs(with(row.legs(), leg.handOver()))));
            case CLAIM -> List.of(put(leg), claimed(state, leg));
            case COMPLETES -> List.of(put(leg));
        };
    }

    private static HandOver signedFirst(HandOverSigned event, Stamp stamp) {
        SignHandOver signature = event.signature();
        boolean gives = signature.side() == Side.GIVER;
        return new HandOver(
                signature.handOver(),
                signature.shipment(),
                gives ? event.by() : signature.other(),
                gives ? signature.other() : event.by(),
                signature.condition(),
                signature.happenedAt(),
                gives ? Optional.of(stamp) : Optional.empty(),
                gives ? Optional.empty() : Optional.of(stamp),
                event.effect() == HandOverSigned.Effect.CLAIM);
    }

    private static Write claimed(WorldState state, HandOver claim) {
        Key<Claims> key = Claims.TABLE.key(claim.shipment(), claim.taker());
        Claims before = state.find(key).orElseGet(() -> new Claims(claim.shipment(), claim.taker(), List.of()));
        return Write.put(key, before.with(claim.handOver()));
    }

    static List<Write> exceeded(WorldState state, CustodyEvent.MoreLeftThanBooked event) {
        Shipment row = the(state, event.shipment());
        List<ShipmentLine> lines = row.lines().stream()
                .map(line -> line.lot().equals(event.lot()) ? line.exceeding(event.quantity()) : line)
                .toList();
        return List.of(put(row.withLines(lines)));
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

    private static <T> List<T> with(List<T> list, T another) {
        if (list.contains(another)) {
            return list;
        }
        List<T> more = new ArrayList<>(list);
        more.add(another);
        return more;
    }
}
