package baize.node.runtime;

import baize.contracts.MemberId;
import baize.ledger.CheckpointSigner;
import baize.ledger.Ledger;
import baize.ledger.LedgerOptions;
import baize.node.config.ConfigFaultException;
import baize.node.config.NodeConfig;
import baize.services.AllProjections;
import baize.services.PublicViews;
import baize.services.founding.KeyRingFiles;
import baize.services.vault.Vault;
import baize.services.views.Database;
import baize.services.views.ViewFollower;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/**
 * An open node without its HTTP side: ledger, read models and the follower between them. What it opens it closes, in the opposite
 * order.
 */
public final class NodeRuntime implements AutoCloseable {
    private final NodeConfig config;
    private final InstantSource clock;
    private final Ledger ledger;
    private final Database views;
    private final ViewFollower follower;
    private final Vault vault;

    private NodeRuntime(
            NodeConfig config, InstantSource clock, Ledger ledger, Database views, ViewFollower follower, Vault vault) {
        this.config = config;
        this.clock = clock;
        this.ledger = ledger;
        this.views = views;
        this.follower = follower;
        this.vault = vault;
    }

    /** Opens the node of this configuration on the machine's clock. */
    public static NodeRuntime open(NodeConfig config) {
        return open(config, UnaryOperator.identity());
    }

    /** As {@link #open(NodeConfig)}, with changed options of the ledger: another clock, other surroundings. */
    public static NodeRuntime open(NodeConfig config, UnaryOperator<LedgerOptions> change) {
        return open(config, signer(config), change);
    }

    /** As {@link #open(NodeConfig, UnaryOperator)}, with the checkpoint key from elsewhere than the directory. */
    public static NodeRuntime open(NodeConfig config, CheckpointSigner signer, UnaryOperator<LedgerOptions> change) {
        LedgerOptions options =
                change.apply(LedgerOptions.of(config.directory()).withCheckpoints(signer));
        Deque<Runnable> opened = new ArrayDeque<>();
        try {
            Ledger ledger = Ledger.open(options);
            opened.push(ledger::close);
            Database views = Database.open(NodeDatabases.views(config));
            opened.push(views::close);
            Vault vault = NodeVault.open(config, ledger, options.clock());
            opened.push(vault::close);
            ViewFollower follower = ViewFollower.start(ledger, views, new AllProjections());
            return new NodeRuntime(config, options.clock(), ledger, views, follower, vault);
        } catch (RuntimeException e) {
            opened.forEach(Runnable::run);
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

    /** What is about persons. */
    public Vault vault() {
        return vault;
    }

    @Override
    public void close() {
        follower.close();
        vault.close();
        views.close();
        ledger.close();
    }

    private static CheckpointSigner signer(NodeConfig config) {
        MemberId member = new MemberId(config.member());
        Path directory = config.directory().resolve("keys");
        try {
            return new CheckpointSigner(member, KeyRingFiles.read(directory).checkpointKey(member));
        } catch (NoSuchElementException e) {
            throw new ConfigFaultException(
                    directory + " holds no checkpoint key of " + config.member()
                            + ": correct baize.member, or put checkpoint-" + config.member() + ".p12 there.",
                    e);
        } catch (NoSuchFileException e) {
            throw new ConfigFaultException(
                    e.getFile() + " does not exist: correct baize.directory, or make a node with ./baize init DIR.", e);
        } catch (IOException e) {
            throw new ConfigFaultException(
                    "The keys in " + directory + " cannot be read: let whoever starts the node read them.", e);
        }
    }
}
