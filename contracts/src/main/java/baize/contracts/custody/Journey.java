package baize.contracts.custody;

import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.WorldState;
import baize.contracts.supply.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who signed what of a shipment's way: all that {@link Custody} needs to tell its last hop, from the state or from a read model.
 *
 * @param legs without what is only claimed, in the order in which the first signature of each came
 */
public record Journey(
        MemberId sender,
        MemberId carrier,
        MemberId receiver,
        Moment packed,
        Optional<Moment> cancelled,
        Optional<Moment> received,
        List<Leg> legs) {
    public Journey {
        legs = List.copyOf(legs);
    }

    /** A record's position in the log, and the ledger's time there. */
    public record Moment(long position, Instant time) {}

    /** One passing with the signatures that it has. */
    public record Leg(
            HandOverId handOver, MemberId giver, MemberId taker, Optional<Moment> given, Optional<Moment> taken) {
        /** Whether one signature is missing. */
        boolean oneSided() {
            return given.isEmpty() || taken.isEmpty();
        }

        /** The first signature. */
        Moment first() {
            return Stream.concat(given.stream(), taken.stream())
                    .reduce((one, other) -> one.position() <= other.position() ? one : other)
                    .orElseThrow();
        }
    }

    /** The way of a shipment in the state. */
    public static Journey of(WorldState state, Shipment shipment) {
        return new Journey(
                shipment.sender(),
                shipment.carrier(),
                state.find(Place.TABLE.key(shipment.to())).orElseThrow().member(),
                moment(shipment.packed()),
                shipment.cancelled().map(cancellation -> moment(cancellation.stamp())),
                shipment.received().map(Journey::moment),
                Legs.of(state, shipment).stream()
                        .map(leg -> new Leg(
                                leg.handOver(),
                                leg.giver(),
                                leg.taker(),
                                leg.given().map(Journey::moment),
                                leg.taken().map(Journey::moment)))
                        .toList());
    }

    /** Whether somebody signed that this organisation took the boxes. */
    boolean taken(MemberId member) {
        return legs.stream().anyMatch(leg -> leg.taker().equals(member));
    }

    /** Who had the boxes last by the legs: the last one who took them more often than it gave them; the carrier where nobody signed. */
    MemberId lastHolder() {
        return legs.reversed().stream()
                .map(Leg::taker)
                .filter(member -> balance(member) > 0)
                .findFirst()
                .orElse(carrier);
    }

    private long balance(MemberId member) {
        long before = member.equals(sender) ? 1 : 0;
        long took = legs.stream().filter(leg -> leg.taker().equals(member)).count();
        long gave = legs.stream().filter(leg -> leg.giver().equals(member)).count();
        return before + took - gave;
    }

    private static Moment moment(Stamp stamp) {
        return new Moment(stamp.position(), stamp.time());
    }
}
