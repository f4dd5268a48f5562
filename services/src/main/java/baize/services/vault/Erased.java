package baize.services.vault;

/**
 * What came of an erasure.
 *
 * @param wiped false while the database's files still hold what was deleted, since somebody reads the tables as they were: ciphertext whose keys are
 *     gone. It is wiped once they are done, without anybody's doing
 */
public record Erased(Destruction destruction, boolean wiped) {}
