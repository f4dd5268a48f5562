package baize.services.custody;

import baize.contracts.MemberId;
import baize.contracts.custody.HandOverId;
import baize.contracts.custody.Journey;
import baize.contracts.custody.LastHop;
import baize.contracts.custody.Passing;
import baize.contracts.custody.ShipmentId;
import baize.services.views.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * A passing of boxes that lacks a signature.
 *
 * @param handOver the hand-over that one side signed; empty where no side did
 * @param pickUp whether the boxes stand packed and wait for it
 * @param position the record from which the signature's time runs: a signature, the packing, or the receipt
 * @param givenPosition what the giver signed; {@code takenPosition} the taker; empty where missing
 * @param shipmentReceived whether the receiver has counted the goods since
 */
public record PassingRow(
        ShipmentId shipment,
        Optional<HandOverId> handOver,
        MemberId giver,
        MemberId taker,
        boolean pickUp,
        long position,
        Instant since,
        Instant due,
        Optional<Long> givenPosition,
        Optional<Long> takenPosition,
        boolean shipmentReceived) {
    /** How the passing stands at this moment. */
    public State state(Instant now) {
        return switch (new Passing(handOver, giver, taker, pickUp, new Journey.Moment(position, since)).at(now)) {
            case LastHop.AwaitingPickUp _ -> State.AWAITING_PICK_UP;
            case LastHop.Unknown _ -> State.LAST_HOP_UNKNOWN;
            case LastHop.OneSided _, LastHop.Complete _, LastHop.Cancelled _ -> State.ONE_SIDED;
        };
    }

    /** How a passing that lacks a signature stands. */
    public enum State {
        /** Packed, and not yet late. */
        AWAITING_PICK_UP,
        /** A signature is missing and not yet due. */
        ONE_SIDED,
        /** A signature is missing for more than 24 hours. */
        LAST_HOP_UNKNOWN
    }

    static PassingRow read(Row row) {
        return new PassingRow(
                row.as("shipment", ShipmentId::new),
                row.optional("hand_over", HandOverId::new),
                row.as("giver", MemberId::new),
                row.as("taker", MemberId::new),
                row.flag("pick_up"),
                row.number("position"),
                row.time("since"),
                row.time("due"),
                row.optionalNumber("given_position"),
                row.optionalNumber("taken_position"),
                row.flag("was_received"));
    }
}
