package baize.node.cli;

import baize.node.config.ConfigFaultException;
import baize.node.config.ConfigFile;
import baize.node.runtime.NodeDatabases;
import baize.services.vault.VaultCopy;
import baize.services.views.DatabaseOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Where the vault lies that a backup takes along, or brings back: in the node's directory, or on a database server. */
final class VaultPlace {
    /** In a node's directory and in a backup alike. */
    private static final String DIRECTORY = "vault";

    private final Optional<DatabaseOptions> server;

    private VaultPlace(Optional<DatabaseOptions> server) {
        this.server = server;
    }

    /** As a configuration says, if there is one. */
    static VaultPlace of(Optional<Path> config) {
        try {
            return new VaultPlace(config.map(ConfigFile::read)
                    .filter(node -> node.vault().isPresent())
                    .map(NodeDatabases::vault));
        } catch (ConfigFaultException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private DatabaseOptions in(Path directory) {
        return server.orElseGet(() -> new DatabaseOptions.SqliteFile(file(directory)));
    }

    private static Path file(Path directory) {
        return directory.resolve(DIRECTORY).resolve(VaultCopy.FILE);
    }

    /** Whether the node in a directory has one. */
    boolean isIn(Path directory) {
        return server.isPresent() || Files.exists(file(directory));
    }

    /** Takes a node's vault along into a backup. */
    void backUp(Path node, Path backup, Instant time) {
        if (isIn(node)) {
            VaultCopy.copy(in(node), backup.resolve(DIRECTORY), time);
        }
    }

    /** Brings a backup's vault, if it has one, to a new node. */
    void restore(Path backup, Path node) {
        if (Files.exists(file(backup))) {
            VaultCopy.restore(backup.resolve(DIRECTORY), in(node));
        }
    }
}
