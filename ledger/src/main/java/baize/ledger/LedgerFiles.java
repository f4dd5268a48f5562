package baize.ledger;

import java.nio.file.Path;

/**
 * What lies where in a ledger's directory.
 *
 * @param directory the directory
 */
public record LedgerFiles(Path directory) {
    /** The genesis record. */
    public Path genesis() {
        return directory.resolve("genesis.json");
    }

    /** The block files. */
    public Path blocks() {
        return directory.resolve("blocks");
    }

    /** The state store. */
    public Path state() {
        return directory.resolve("state");
    }

    /** Stands there while the state store is known to be broken. */
    Path stateBroken() {
        return directory.resolve("state.broken");
    }

    /** The files of signed checkpoints. */
    public Path checkpoints() {
        return directory.resolve("checkpoints");
    }

    /** Held by the process that has the ledger open: never remove it while others may come. */
    public Path lock() {
        return directory.resolve("LOCK");
    }
}
