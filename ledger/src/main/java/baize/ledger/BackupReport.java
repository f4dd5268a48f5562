package baize.ledger;

/**
 * What a backup or a restored ledger holds.
 *
 * @param entries leaves
 * @param blocks blocks
 * @param bytes of block files
 */
public record BackupReport(long entries, long blocks, long bytes) {}
