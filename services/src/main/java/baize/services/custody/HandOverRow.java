package baize.services.custody;

import baize.contracts.MemberId;
import baize.contracts.custody.Custody;
import baize.contracts.custody.HandOver;
import baize.contracts.custody.HandOverId;
import baize.contracts.custody.ShipmentId;
import baize.services.views.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * One passing from hand to hand.
 *
 * @param condition the worse of what the two sides saw
 * @param givenPosition the giver's signature; {@code takenPosition} the taker's; empty where missing
 * @param shipmentReceived whether the receiver has counted the goods since
 */
public record HandOverRow(
        HandOverId handOver,
        ShipmentId shipment,
        MemberId giver,
        MemberId taker,
        HandOver.Condition condition,
        Instant happenedAt,
        Optional<Long> givenPosition,
        Optional<Instant> givenAt,
        Optional<Long> takenPosition,
        Optional<Instant> takenAt,
        Instant firstSignedAt,
        boolean shipmentReceived) {
    /** How a hand-over stands at this moment. */
    public State state(Instant now) {
        if (givenPosition.isPresent() && takenPosition.isPresent()) {
            return State.TWO_SIDED;
        }
        return now.isAfter(due()) ? State.LAST_HOP_UNKNOWN : State.ONE_SIDED;
    }

    /** Until when the other side's signature may be missing. */
    public Instant due() {
        return firstSignedAt.plus(Custody.SIGNATURE_DUE);
    }

    /** How a hand-over stands. */
    public enum State {
        /** Both signed. */
        TWO_SIDED,
        /** One signature is missing and not yet due. */
        ONE_SIDED,
        /** One signature is missing for more than 24 hours. */
        LAST_HOP_UNKNOWN
    }

    static HandOverRow read(Row row) {
        return new HandOverRow(
                row.as("hand_over", HandOverId::new),
                row.as("shipment", ShipmentId::new),
                row.as("giver", MemberId::new),
                row.as("taker", MemberId::new),
                row.as("state_of_boxes", HandOver.Condition::valueOf),
                row.time("happened_at"),
                row.optionalNumber("given_position"),
                row.optionalTime("given_at"),
                row.optionalNumber("taken_position"),
                row.optionalTime("taken_at"),
                row.time("first_signed_at"),
                row.flag("was_received"));
    }
}
