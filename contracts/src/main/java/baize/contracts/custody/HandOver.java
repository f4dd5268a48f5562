package baize.contracts.custody;

import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.Table;
import java.time.Instant;
import java.util.Optional;

/** One passing from hand to hand; one-sided until both have signed, which is due in 24 h and never stops the goods. */
public record HandOver(
        HandOverId handOver,
        ShipmentId shipment,
        MemberId giver,
        MemberId taker,
        Condition condition,
        Instant happenedAt,
        Optional<Stamp> given,
        Optional<Stamp> taken) {
    /** Key: hand-over. */
    public static final Table<HandOver> TABLE = new Table<>("hand-over", HandOver.class);

    /** Whether one signature is missing. */
    public boolean oneSided() {
        return given.isEmpty() || taken.isEmpty();
    }

    /** How the boxes looked. */
    public enum Condition {
        /** Whole and closed. */
        GOOD,
        /** Opened or torn. */
        OPENED,
        /** Wet or crushed. */
        DAMAGED
    }
}
