package baize.services.vault;

import baize.contracts.Commitment;

/**
 * A version of a record that is durable in the vault.
 *
 * @param version counted from 1
 * @param commitment what a command may carry
 */
public record Stored(RecordId id, int version, Commitment commitment) {}
