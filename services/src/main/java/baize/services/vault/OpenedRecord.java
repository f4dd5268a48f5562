package baize.services.vault;

import baize.contracts.Commitment;

/**
 * A record as a grantee sees it.
 *
 * @param version counted from 1
 * @param commitment as it may stand on the ledger; {@code opening} opens it
 */
public record OpenedRecord(RecordId id, int version, Commitment commitment, Opening opening) {}
