package baize.contracts.custody;

import baize.contracts.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Questions about shipments that pages ask. Pure.
 *
 * <pre>{@code
 * String text = switch (Custody.lastHop(shipment, handOvers, now)) {
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

    /**
     * What signatures tell of a shipment's way at this moment: of several passings that lack a signature the one that is due first.
     *
     * @param handOvers all of the shipment's, in any order
     */
    public static LastHop lastHop(Shipment shipment, List<HandOver> handOvers, Instant now) {
        if (shipment.cancelled().isPresent()) {
            return new LastHop.Cancelled(shipment.cancelled().get().stamp().time());
        }
        return unsigned(shipment, handOvers).stream()
                .min(Comparator.comparing(Passing::due))
                .map(passing -> passing.at(shipment, now))
                .orElseGet(LastHop.Complete::new);
    }

    /** Passings that lack a signature, those included that somebody must have forgotten altogether. */
    private static List<Passing> unsigned(Shipment shipment, List<HandOver> handOvers) {
        List<Passing> unsigned = new ArrayList<>();
        if (handOvers.isEmpty()) {
            unsigned.add(new Passing(
                    shipment.sender(),
                    shipment.carrier(),
                    shipment.packed().time().plus(SIGNATURE_DUE)));
        }
        for (HandOver leg : handOvers) {
            Instant due = leg.firstSigned().plus(SIGNATURE_DUE);
            if (leg.oneSided()) {
                unsigned.add(new Passing(leg.giver(), leg.taker(), due));
            }
            boolean gotItSomewhere = leg.giver().equals(shipment.sender())
                    || handOvers.stream().anyMatch(other -> other.taker().equals(leg.giver()));
            if (!gotItSomewhere) {
                unsigned.add(new Passing(shipment.sender(), leg.giver(), due));
            }
        }
        return unsigned;
    }

    private record Passing(MemberId giver, MemberId taker, Instant due) {
        LastHop at(Shipment shipment, Instant now) {
            if (now.isAfter(due)) {
                return new LastHop.Unknown(giver, taker, due);
            }
            return shipment.status() == Shipment.Status.PACKED
                    ? new LastHop.AwaitingPickUp(due)
                    : new LastHop.OneSided(giver, taker, due);
        }
    }
}
