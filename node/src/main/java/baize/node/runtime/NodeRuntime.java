package baize.node.runtime;

import baize.contracts.MemberId;
import baize.ledger.CheckpointSigner;
import baize.ledger.Ledger;
import baize.ledger.LedgerOptions;
import baize.node.config.NodeConfig;
import baize.services.AllProjections;
import baize.services.PublicViews;
import baize.services.founding.KeyRing;
import baize.services.founding.KeyRingFiles;
import baize.services.views.Database;
import baize.services.views.DatabaseOptions;
import baize.services.views.ViewFollower;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/**
 * An open node without its HTTP side: ledger, read models and the follower between them. What it opens it closes, in the opposite
 * order.
 */
public final class NodeRuntime implements AutoCloseable {
    private static final String VIEWS_SCHEMA = "baize_views";

    private final NodeConfig config;
    private final InstantSource clock;
    private final Ledger ledger;
    private final Database views;
    private final ViewFollower follower;

    private NodeRuntime(NodeConfig config, InstantSource clock, Ledger ledger, Database views, ViewFollower follower) {
        this.config = config;
        this.clock = clock;
        this.ledger = ledger;
        this.views = views;
        this.follower = follower;
    }

    /** Opens the node of this configuration on the machine's clock. */
    public static NodeRuntime open(NodeConfig config) {
        return open(config, UnaryOperator.identity());
    }

    /** As {@link #open(NodeConfig)}, with changed options of the ledger: another clock, other surroundings. */
    public static NodeRuntime open(NodeConfig config, UnaryOperator<LedgerOptions> change) {
        MemberId member = new MemberId(config.member());
        KeyRing keys = keys(config.directory().resolve("keys"));
        return open(config, new CheckpointSigner(member, keys.checkpointKey(member)), change);
    }

    /** As {@link #open(NodeConfig, UnaryOperator)}, with the checkpoint key from elsewhere than the directory. */
    public static NodeRuntime open(NodeConfig config, CheckpointSigner signer, UnaryOperator<LedgerOptions> change) {
        LedgerOptions options =
                change.apply(LedgerOptions.of(config.directory()).withCheckpoints(signer));
        Ledger ledger = Ledger.open(options);
        try {
            Database views = Database.open(viewsOf(config));
            try {
                ViewFollower follower = ViewFollower.start(ledger, views, new AllProjections());
                return new NodeRuntime(config, options.clock(), ledger, views, follower);
            } catch (RuntimeException e) {
                views.close();
                throw e;
            }
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    /** What it was told at start. */
    public NodeConfig config() {
        return config;
    }

    /** Its clock. */
    public InstantSource clock() {
        return clock;
    }

    /** Its log. */
    public Ledger ledger() {
        return ledger;
    }

    /** What follows the log. */
    public ViewFollower follower() {
        return follower;
    }

    /** What the public may ask. */
    public PublicViews publicViews() {
        return new PublicViews(views);
    }

    /** The read models' database, for what members may ask. */
    public Database views() {
        return views;
    }

    @Override
    public void close() {
        follower.close();
        views.close();
        ledger.close();
    }

    private static DatabaseOptions viewsOf(NodeConfig config) {
        if (config.views().isEmpty()) {
            return new DatabaseOptions.SqliteFile(
                    config.directory().resolve("views").resolve("views.sqlite"));
        }
        NodeConfig.DatabaseAccount account = config.database()
                .orElseThrow(() -> new IllegalArgumentException(
                        "baize.views names a database server, and baize.database says no account for it"));
        try {
            String password = Files.readString(account.passwordFile()).strip();
            return new DatabaseOptions.PostgreSql(config.views().get(), account.user(), password, VIEWS_SCHEMA);
        } catch (IOException e) {
            throw new UncheckedIOException("The database's password file cannot be read: " + account.passwordFile(), e);
        }
    }

    private static KeyRing keys(Path directory) {
        try {
            return KeyRingFiles.read(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The keys in " + directory + " cannot be read", e);
        }
    }
}
