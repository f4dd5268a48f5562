package baize.ledger.ordering;

import java.time.Instant;
import java.time.InstantSource;

/** Makes the engine of one node when its log has been recovered. */
public interface OrderingFactory {
    /**
     * An engine that is not started yet.
     *
     * @param clock the node's clock
     * @param lastTime the time of the log's last block
     */
    Ordering create(InstantSource clock, Instant lastTime);
}
