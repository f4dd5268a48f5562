package baize.contracts.custody;

import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * One passing from hand to hand; one-sided until both have signed, which is due in 24 h and never stops the goods.
 *
 * @param condition the worse of what the two sides saw
 * @param happenedAt by the word of who signed first
 * @param claim whether only a taker says so whom nobody named: it moves nothing, and is no leg of the shipment
 */
public record HandOver(
        HandOverId handOver,
        ShipmentId shipment,
        MemberId giver,
        MemberId taker,
        Condition condition,
        Instant happenedAt,
        Optional<Stamp> given,
        Optional<Stamp> taken,
        boolean claim) {
    /** Key: hand-over. */
    public static final Table<HandOver> TABLE = new Table<>("hand-over", HandOver.class);

    /** Whether one signature is missing. */
    public boolean oneSided() {
        return given.isEmpty() || taken.isEmpty();
    }

    HandOver countersigned(CustodyCommand.Side side, Condition seen, Stamp stamp) {
        boolean gives = side == CustodyCommand.Side.GIVER;
        return new HandOver(
                handOver,
                shipment,
                giver,
                taker,
                seen.compareTo(condition) > 0 ? seen : condition,
                happenedAt,
                gives ? Optional.of(stamp) : given,
                gives ? taken : Optional.of(stamp),
                false);
    }

    /** How the boxes looked, best first. */
    public enum Condition {
        /** Whole and closed. */
        GOOD,
        /** Opened or torn. */
        OPENED,
        /** Wet or crushed. */
        DAMAGED
    }
}
