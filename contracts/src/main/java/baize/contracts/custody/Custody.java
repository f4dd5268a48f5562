package baize.contracts.custody;

import baize.contracts.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Questions about shipments that pages ask. Pure, and the one place that says which signatures are missing.
 *
 * <pre>{@code
 * String text = switch (Custody.lastHop(Journey.of(state, shipment), now)) {
 *     case LastHop.Cancelled hop -> "unpacked before it left, at " + hop.since();
 *     case LastHop.Complete _ -> "signed by both sides";
 *     case LastHop.AwaitingPickUp hop -> "packed, to be picked up by " + hop.due();
 *     case LastHop.OneSided hop -> "one-sided, the other signature is due " + hop.due();
 *     case LastHop.Unknown hop -> "last hop unknown since " + hop.since();
 * };
 * }</pre>
 */
public final class Custody {
    /** How long a missing signature may be missing. Source: F12. */
    public static final Duration SIGNATURE_DUE = Duration.ofHours(24);

    private Custody() {}

    /** What signatures tell of a shipment's way at this moment: of several passings that lack a signature the one that is due first. */
    public static LastHop lastHop(Journey journey, Instant now) {
        if (journey.cancelled().isPresent()) {
            return new LastHop.Cancelled(journey.cancelled().get().time());
        }
        return unsigned(journey).stream()
                .min(Comparator.comparing(Passing::due))
                .map(passing -> passing.at(now))
                .orElseGet(LastHop.Complete::new);
    }

    /**
     * Passings that lack a signature, those included that everybody must have forgotten: from the sender to whoever gives boxes that
     * nobody signed to have given it, and from who had them last to the receiver who counted them.
     */
    public static List<Passing> unsigned(Journey journey) {
        List<Passing> unsigned = new ArrayList<>();
        if (journey.cancelled().isPresent()) {
            return unsigned;
        }
        if (journey.legs().isEmpty()) {
            unsigned.add(new Passing(
                    Optional.empty(),
                    journey.sender(),
                    journey.carrier(),
                    journey.received().isEmpty(),
                    journey.packed()));
        }
        for (Journey.Leg leg : journey.legs()) {
            if (leg.oneSided()) {
                unsigned.add(new Passing(Optional.of(leg.handOver()), leg.giver(), leg.taker(), false, leg.first()));
            }
            if (!leg.giver().equals(journey.sender()) && !journey.taken(leg.giver())) {
                unsigned.add(new Passing(Optional.empty(), journey.sender(), leg.giver(), false, leg.first()));
            }
        }
        journey.received().ifPresent(received -> {
            MemberId last = journey.lastHolder();
            if (!journey.taken(journey.receiver()) && !last.equals(journey.receiver())) {
                unsigned.add(new Passing(Optional.empty(), last, journey.receiver(), false, received));
            }
        });
        return unsigned;
    }
}
