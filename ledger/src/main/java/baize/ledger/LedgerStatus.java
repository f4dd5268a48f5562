package baize.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * How a ledger is, for the operator's page.
 *
 * @param size leaves
 * @param blocks blocks, the genesis record's included
 * @param lastWrite the last block's time
 * @param covered leaves that the newest signed checkpoint covers
 * @param stopped why it takes no commands, as a sentence; empty while it does
 */
public record LedgerStatus(long size, long blocks, Instant lastWrite, long covered, Optional<String> stopped) {}
