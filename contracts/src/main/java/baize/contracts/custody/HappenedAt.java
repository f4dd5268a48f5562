package baize.contracts.custody;

import baize.contracts.TransactionContext;
import java.time.Duration;
import java.time.Instant;

/** The signer's word of when something happened: any past, since paper is entered late, and no future. */
final class HappenedAt {
    /** How far a signer's clock may run ahead of the ledger's. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    private HappenedAt() {}

    static boolean ahead(Instant happenedAt, TransactionContext context) {
        return happenedAt.isAfter(context.time().plus(AHEAD));
    }
}
