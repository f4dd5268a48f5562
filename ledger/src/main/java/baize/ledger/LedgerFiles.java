package baize.ledger;

import java.nio.file.Path;

/**
 * What lies where in a ledger's directory.
 *
 * @param directory the directory
 */
record LedgerFiles(Path directory) {
    Path genesis() {
        return directory.resolve("genesis.json");
    }

    Path blocks() {
        return directory.resolve("blocks");
    }

    Path state() {
        return directory.resolve("state");
    }

    /** Stands there while the state store is known to be broken. */
    Path stateBroken() {
        return directory.resolve("state.broken");
    }

    Path checkpoints() {
        return directory.resolve("checkpoints");
    }

    Path quarantine() {
        return directory.resolve("quarantine");
    }

    Path lock() {
        return directory.resolve("LOCK");
    }
}
