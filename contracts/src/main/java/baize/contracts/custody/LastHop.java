package baize.contracts.custody;

import baize.contracts.MemberId;
import java.time.Instant;

/** What signatures tell of a shipment's way, or of one passing of it, for pages that must say so when they do not know. */
public sealed interface LastHop {
    /** Packed; nobody has taken it yet, and the pick-up is not late. */
    record AwaitingPickUp(Instant due) implements LastHop {}

    /** Cancelled before anybody took it: there was no passing from hand to hand, and none is due. */
    record Cancelled(Instant since) implements LastHop {}

    /** Every passing from hand to hand so far is signed by both sides. */
    record Complete() implements LastHop {}

    /** A passing from {@code giver} to {@code taker} lacks a signature, which is due. */
    record OneSided(MemberId giver, MemberId taker, Instant due) implements LastHop {}

    /** "Last hop unknown": the passing from {@code giver} to {@code taker} was not signed by both in time. */
    record Unknown(MemberId giver, MemberId taker, Instant since) implements LastHop {}
}
