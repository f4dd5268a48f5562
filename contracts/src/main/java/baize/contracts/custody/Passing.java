package baize.contracts.custody;

import baize.contracts.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A passing of boxes that lacks a signature.
 *
 * @param handOver the hand-over that one side signed; empty where both forgot it
 * @param pickUp whether the boxes stand packed and wait for it
 * @param since the record from which the signature's time runs
 */
public record Passing(
        Optional<HandOverId> handOver, MemberId giver, MemberId taker, boolean pickUp, Journey.Moment since) {
    /** Until when the signature may be missing. */
    public Instant due() {
        return since.time().plus(Custody.SIGNATURE_DUE);
    }

    /** How it stands at this moment. */
    public LastHop at(Instant now) {
        if (now.isAfter(due())) {
            return new LastHop.Unknown(giver, taker, due());
        }
        return pickUp ? new LastHop.AwaitingPickUp(due()) : new LastHop.OneSided(giver, taker, due());
    }
}
