package baize.contracts.custody;

import baize.contracts.Refusal;
import baize.contracts.TransactionContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The signer's word of when something happened: paper is entered late, but nothing happens before what must come first. */
final class HappenedAt {
    /** How far a signer's clock may run ahead of the ledger's, or of another signer's. */
    static final Duration AHEAD = Duration.ofMinutes(5);
    /** How late something may be entered, as for stock. */
    static final Duration BACK = Duration.ofDays(30);

    private HappenedAt() {}

    /** What speaks against the time of a new record; {@code first} is when what must come first happened. */
    static Optional<Refusal> refusal(Instant happenedAt, Instant first, TransactionContext context) {
        return happenedAt.isBefore(context.time().minus(BACK))
                ? Optional.of(CustodyRefusal.TIME_TOO_FAR_BACK)
                : order(happenedAt, first, context);
    }

    /** The same for the second half of a record, which may come at any later time. */
    static Optional<Refusal> order(Instant happenedAt, Instant first, TransactionContext context) {
        if (happenedAt.isAfter(context.time().plus(AHEAD))) {
            return Optional.of(CustodyRefusal.TIME_AHEAD);
        }
        return happenedAt.plus(AHEAD).isBefore(first) ? Optional.of(CustodyRefusal.TIME_TOO_EARLY) : Optional.empty();
    }
}
