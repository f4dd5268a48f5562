package baize.services.custody;

import baize.contracts.MemberId;
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
 * @param claim whether only a taker says so whom nobody named: it moved nothing
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
        boolean claim,
        boolean shipmentReceived) {
    /** Whether one signature is missing. */
    public boolean oneSided() {
        return givenPosition.isEmpty() || takenPosition.isEmpty();
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
                row.flag("claim"),
                row.flag("was_received"));
    }
}
