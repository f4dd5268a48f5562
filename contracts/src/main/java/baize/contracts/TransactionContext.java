package baize.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * All that a rule may know of the world outside the state: alike on every node.
 *
 * @param time the batch's time, whole milliseconds, never before an earlier batch's
 * @param position the leaf's index in the log
 * @param command the command's id
 * @param signer who signed
 */
public record TransactionContext(Instant time, long position, CommandId command, Signer signer) {
    /** The batch's calendar date in UTC: the one date that is alike on every node, whatever the time zone of the region. */
    public LocalDate date() {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
