package baize.ledger;

import baize.ledger.CheckpointStore.Stored;
import baize.ledger.blocks.Anchor;
import baize.ledger.blocks.BlockCodec;
import baize.ledger.blocks.BlockLog;
import baize.ledger.blocks.BlockLogException;
import baize.ledger.blocks.BlockSummary;
import baize.ledger.codec.RecordCodec;
import baize.ledger.state.StateStore;
import baize.ledger.state.StateStoreException;
import baize.ledger.state.Tip;
import baize.trust.Genesis;
import baize.trust.MerkleTree;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a ledger's files to one consistent state: blocks are the truth, the state store follows them, and a signed checkpoint must be
 * contained in them.
 */
final class Recovery {
    /** A state store of no more bytes than this is read whole at every start, so that a broken file is found early. */
    static final long VERIFY_BYTES = 64L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final int PROGRESS_BLOCKS = 1000;

    private final LedgerFiles files;
    private final Genesis genesis;
    private final LedgerOptions options;
    private final RecordCodec codec;
    private final Preparer preparer;
    private final CheckpointStore checkpoints;

    Recovery(
            LedgerFiles files,
            Genesis genesis,
            LedgerOptions options,
            RecordCodec codec,
            Preparer preparer,
            CheckpointStore checkpoints) {
        this.files = files;
        this.genesis = genesis;
        this.options = options;
        this.codec = codec;
        this.preparer = preparer;
        this.checkpoints = checkpoints;
    }

    /** Log, state and execution at the same place. */
    record Ready(BlockLog log, StateStore store, Execution execution) {}

    Ready run() throws IOException {
        Optional<StateStore> kept = openStore();
        if (kept.isPresent()) {
            try {
                return follow(kept.get());
            } catch (StateStoreException | ReplayException broken) {
                LOG.warn("The state store does not follow the blocks and is rebuilt: {}", broken.getMessage());
            }
        }
        StateStore.delete(files.state());
        Files.deleteIfExists(files.stateBroken());
        try {
            return follow(StateStore.open(files.state(), codec));
        } catch (ReplayException different) {
            throw new LedgerFaultException(
                    different.getMessage() + ". Restore the block files from a backup or another member.", different);
        }
    }

    private Optional<StateStore> openStore() throws IOException {
        if (Files.exists(files.stateBroken())) {
            LOG.warn("The state store was found broken and is rebuilt from the blocks");
            return Optional.empty();
        }
        // Before it is opened: from then on the store removes files by itself.
        long bytes = bytes(files.state());
        StateStore store = null;
        try {
            store = StateStore.open(files.state(), codec);
            if (bytes <= VERIFY_BYTES) {
                store.verify();
            }
            return Optional.of(store);
        } catch (StateStoreException broken) {
            LOG.warn("The state store is broken and is rebuilt from the blocks: {}", broken.getMessage());
            close(store);
            return Optional.empty();
        }
    }

    private static long bytes(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(directory)) {
            long bytes = 0;
            for (Path file : all.toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    private Ready follow(StateStore store) throws IOException {
        BlockLog log = null;
        boolean done = false;
        try {
            Optional<Tip> tip = store.tip();
            long covered = checkpoints
                    .newest()
                    .map(Stored::checkpoint)
                    .map(note -> note.size())
                    .orElse(0L);
            Anchor anchor = new Anchor(tip.map(Tip::block), store.segments(), covered);
            log = BlockLog.open(
                    files.blocks(),
                    java.util.HexFormat.of().parseHex(genesis.ledgerId()),
                    anchor,
                    options.surroundings().disk(),
                    options.surroundings().segmentBytes());
            log.recovered()
                    .quarantined()
                    .ifPresent(tail -> LOG.warn("The log's end was torn; it was moved to {}", tail));
            Execution execution = new Execution(
                    java.util.HexFormat.of().parseHex(genesis.ledgerId()), options.rules(), codec, store, preparer);
            replay(log, execution);
            checkCovered(store);
            done = true;
            return new Ready(log, store, execution);
        } finally {
            if (!done) {
                close(log);
                close(store);
            }
        }
    }

    private void replay(BlockLog log, Execution execution) {
        List<BlockSummary> blocks = log.recovered().blocks();
        long replayed = 0;
        for (BlockSummary summary : blocks) {
            byte[] payload = log.read(summary.location());
            try {
                execution.commit(execution.replay(BlockCodec.read(payload), payload), summary.location());
            } catch (LedgerFaultException different) {
                throw new ReplayException(different);
            }
            if (++replayed % PROGRESS_BLOCKS == 0) {
                LOG.info("Executed {} of {} blocks again", replayed, blocks.size());
            }
        }
    }

    /** The log contains what was signed before. */
    private void checkCovered(StateStore store) {
        Optional<Stored> newest = checkpoints.newest();
        if (newest.isPresent()
                && !Arrays.equals(
                        MerkleTree.root(store.nodes(), newest.get().checkpoint().size()),
                        newest.get().checkpoint().root())) {
            throw new BlockLogException(
                    "The first " + newest.get().checkpoint().size() + " entries in " + files.blocks()
                            + " are not the ones that the newest checkpoint in " + files.checkpoints()
                            + " was signed over. Restore the block files from a backup or another member.");
        }
    }

    private static void close(@org.jspecify.annotations.Nullable Closeable opened) {
        if (opened != null) {
            try {
                opened.close();
            } catch (IOException ignored) {
                LOG.debug("A file that was to be given up could not be closed", ignored);
            }
        }
    }

    /** Recorded blocks do not give the recorded state. */
    private static final class ReplayException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ReplayException(LedgerFaultException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
