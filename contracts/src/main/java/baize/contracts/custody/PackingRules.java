package baize.contracts.custody;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.Refusal;
import baize.contracts.Role;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.custody.CustodyCommand.PackShipment;
import baize.contracts.membership.Member;
import baize.contracts.stock.Lot;
import baize.contracts.stock.StockRefusal;
import baize.contracts.supply.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Boxes are packed where goods lie, by who keeps that place, and re-packed by who has them in hand. */
final class PackingRules {
    private PackingRules() {}

    static Decision pack(WorldState state, PackShipment command, TransactionContext context) {
        Optional<Refusal> refusal = refusal(state, command, context);
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        List<Event> events = new ArrayList<>();
        events.add(new CustodyEvent.ShipmentPacked(command, context.signer().member()));
        events.addAll(
                switch (command.purpose()) {
                    case Purpose.Delivery delivery -> DeliveryPacking.events(state, delivery, command);
                    case Purpose.Return _, Purpose.Transfer _ -> OtherPacking.events(command);
                });
        return Decision.accept(events);
    }

    static Decision repack(WorldState state, CustodyCommand.RepackShipment command, TransactionContext context) {
        Optional<Shipment> found = state.find(Shipment.TABLE.key(command.shipment()));
        if (found.isEmpty()) {
            return Decision.refuse(CustodyRefusal.SHIPMENT_UNKNOWN);
        }
        Shipment shipment = found.get();
        if (shipment.status() == Shipment.Status.CANCELLED) {
            return Decision.refuse(CustodyRefusal.SHIPMENT_CANCELLED);
        }
        if (!shipment.status().onItsWay()) {
            return Decision.refuse(CustodyRefusal.RECEIVED_ALREADY);
        }
        if (!shipment.holder().equals(context.signer().member())) {
            return Decision.refuse(CustodyRefusal.NOT_THE_HOLDER);
        }
        Optional<Refusal> time = HappenedAt.refusal(command.happenedAt(), shipment.happenedAt(), context);
        if (time.isPresent()) {
            return Decision.refuse(time.get());
        }
        if (!Box.sums(command.boxes()).equals(Box.sums(shipment.boxes()))) {
            return Decision.refuse(CustodyRefusal.OTHER_GOODS);
        }
        boolean newPacker = !shipment.packers().contains(context.signer().officer());
        if (newPacker && shipment.packers().size() >= Shipment.MAX_PACKERS) {
            return Decision.refuse(CustodyRefusal.TOO_MANY_PACKERS);
        }
        return Decision.accept(new CustodyEvent.ShipmentRepacked(command.shipment(), command.boxes()));
    }

    private static Optional<Refusal> refusal(WorldState state, PackShipment command, TransactionContext context) {
        if (state.find(Shipment.TABLE.key(command.shipment())).isPresent()) {
            return Optional.of(CustodyRefusal.SHIPMENT_EXISTS);
        }
        Optional<Refusal> time = HappenedAt.refusal(command.happenedAt(), lastArrival(state, command), context);
        if (time.isPresent()) {
            return time;
        }
        Optional<Refusal> way = way(state, command, context.signer().member());
        if (way.isPresent()) {
            return way;
        }
        if (Box.sums(command.boxes()).size() > Shipment.MAX_LOTS) {
            return Optional.of(CustodyRefusal.TOO_MANY_LOTS);
        }
        return switch (command.purpose()) {
            case Purpose.Delivery delivery -> DeliveryPacking.refusal(state, delivery, command, context);
            case Purpose.Return back -> OtherPacking.refusal(state, back, command);
            case Purpose.Transfer _ -> OtherPacking.refusal(state, command, context.time());
        };
    }

    /** When the last of the goods in the boxes came in. */
    private static Instant lastArrival(WorldState state, PackShipment command) {
        return Box.sums(command.boxes()).keySet().stream()
                .flatMap(lot -> state.find(Lot.TABLE.key(lot)).stream())
                .map(Lot::happenedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /** What speaks against this way: from a place of the signer's, to another place, by a carrier. */
    private static Optional<Refusal> way(WorldState state, PackShipment command, MemberId signer) {
        Optional<Place> from = state.find(Place.TABLE.key(command.from()));
        Optional<Place> to = state.find(Place.TABLE.key(command.to()));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.of(StockRefusal.PLACE_UNKNOWN);
        }
        if (!from.get().member().equals(signer)) {
            return Optional.of(StockRefusal.PLACE_NOT_OWN);
        }
        if (!from.get().usable() || !to.get().usable()) {
            return Optional.of(StockRefusal.PLACE_NOT_APPROVED);
        }
        if (command.from().equals(command.to())) {
            return Optional.of(CustodyRefusal.SAME_PLACE);
        }
        boolean carries = state.find(Member.TABLE.key(command.carrier()))
                .filter(member -> member.status() == Member.Status.ACTIVE)
                .filter(member -> member.roles().contains(Role.CARRIER))
                .isPresent();
        return carries ? Optional.empty() : Optional.of(CustodyRefusal.CARRIER_UNFIT);
    }
}
