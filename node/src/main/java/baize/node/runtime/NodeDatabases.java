package baize.node.runtime;

import baize.node.config.ConfigFaultException;
import baize.node.config.NodeConfig;
import baize.services.views.DatabaseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Where a node's tables live: in SQLite files of its directory, or on the database server that its configuration names. */
public final class NodeDatabases {
    private static final String VIEWS_SCHEMA = "baize_views";
    private static final String VAULT_SCHEMA = "baize_vault";

    private NodeDatabases() {}

    static DatabaseOptions views(NodeConfig config) {
        return of(config, "views", config.views(), VIEWS_SCHEMA);
    }

    /** The vault's. */
    public static DatabaseOptions vault(NodeConfig config) {
        return of(config, "vault", config.vault(), VAULT_SCHEMA);
    }

    private static DatabaseOptions of(NodeConfig config, String name, Optional<String> url, String schema) {
        if (url.isEmpty()) {
            return new DatabaseOptions.SqliteFile(
                    config.directory().resolve(name).resolve(name + ".sqlite"));
        }
        NodeConfig.DatabaseAccount account = config.database()
                .orElseThrow(
                        () -> new ConfigFaultException(
                                "baize." + name
                                        + " names a database server, and baize.database says no account for it: config/sample.yaml shows how."));
        try {
            String password = Files.readString(account.passwordFile()).strip();
            return new DatabaseOptions.PostgreSql(url.get(), account.user(), password, schema);
        } catch (IOException e) {
            throw new ConfigFaultException(
                    "The database's password file cannot be read: " + account.passwordFile()
                            + ": correct baize.database.password-file, or let whoever starts the node read it.",
                    e);
        }
    }
}
