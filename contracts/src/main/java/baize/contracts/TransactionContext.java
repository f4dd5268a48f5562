package baize.contracts;

import java.time.Instant;

/**
 * All that a rule may know of the world outside the state: alike on every node.
 *
 * @param time the batch's time, whole milliseconds, never before an earlier batch's
 * @param position the leaf's index in the log
 * @param command the command's id
 * @param signer who signed
 */
public record TransactionContext(Instant time, long position, CommandId command, Signer signer) {}
