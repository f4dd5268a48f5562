package baize.ledger;

import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockCodec;
import baize.ledger.blocks.BlockEntry;
import baize.ledger.blocks.BlockLocation;
import baize.ledger.blocks.BlockLog;
import baize.ledger.blocks.BlockSummary;
import baize.ledger.ordering.Batch;
import baize.ledger.ordering.CommandBytes;
import baize.ledger.ordering.Cursor;
import baize.ledger.ordering.LogHead;
import baize.ledger.ordering.OrderedBatches;
import baize.ledger.ordering.OrderedCommand;
import baize.ledger.state.StateStore;
import baize.ledger.state.Tip;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes batches through the five steps: execute, append the block and sync it, write the state, answer, give the head to the engine. Called
 * by the engine's thread alone. Whatever fails here halts the ledger: a batch is executed or the node stands still.
 */
final class Pipeline implements OrderedBatches {
    /** The state store is flushed after so many entries: a restart has no more than these to execute again, and those since. */
    static final int ENTRIES_BETWEEN_FLUSHES = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private final Execution execution;
    private final Preparation preparation;
    private final BlockLog log;
    private final StateStore store;
    private final LedgerSurroundings surroundings;
    private final Listener listener;
    private long flushedSize;
    private volatile boolean halted;

    /** Told of what happened, on the engine's thread. */
    interface Listener {
        /** A block stands and its state is written. */
        void executed(Batch batch, ExecutedBlock block, Tip tip);

        /** Nothing more will be executed. */
        void halted(Throwable why);
    }

    Pipeline(
            Execution execution,
            Preparation preparation,
            BlockLog log,
            StateStore store,
            LedgerSurroundings surroundings,
            Listener listener) {
        this.execution = execution;
        this.preparation = preparation;
        this.log = log;
        this.store = store;
        this.surroundings = surroundings;
        this.listener = listener;
        this.flushedSize = execution.tip().block().size();
    }

    @Override
    public LogHead execute(Batch batch) {
        return orHalt(() -> {
            if (batch.cursor().compareTo(execution.tip().block().cursor()) <= 0) {
                return recorded(batch);
            }
            if (!batch.commands().isEmpty()) {
                step(batch, execution.execute(batch, preparation.prepare(batch, store.world())));
            }
            return execution.tip().head().at(batch.cursor());
        });
    }

    private interface Work {
        LogHead run() throws IOException;
    }

    private LogHead orHalt(Work work) {
        if (halted) {
            throw new LedgerFaultException("The ledger has halted");
        }
        try {
            return work.run();
        } catch (Error failed) {
            halted = true;
            listener.halted(failed);
            throw failed;
        } catch (IOException | RuntimeException failed) {
            halted = true;
            listener.halted(failed);
            throw new LedgerFaultException("The ledger halts: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void engineFailed(Throwable why) {
        halted = true;
        listener.halted(why);
    }

    /** Executes nothing more. */
    void halt() {
        halted = true;
    }

    private void step(Batch batch, ExecutedBlock block) throws IOException {
        long height = block.block().height();
        surroundings.steps().after(Step.EXECUTED, height);
        BlockLocation location = log.append(height, block.payload());
        surroundings.steps().after(Step.BLOCK_DURABLE, height);
        execution.commit(block, location);
        surroundings.steps().after(Step.STATE_WRITTEN, height);
        Tip tip = execution.tip();
        listener.executed(batch, block, tip);
        surroundings.steps().after(Step.ANSWERED, height);
        if (tip.block().size() - flushedSize >= ENTRIES_BETWEEN_FLUSHES) {
            store.startFlush();
            flushedSize = tip.block().size();
        }
    }

    /** The head after a batch that was executed before; halts where it was another batch. */
    private LogHead recorded(Batch batch) {
        BlockSummary summary = store.blockAt(batch.cursor())
                .orElseThrow(() -> new LedgerFaultException("No block is known at " + batch.cursor()));
        Block block = block(summary);
        boolean same = summary.cursor().equals(batch.cursor())
                ? isOf(block, batch)
                : batch.commands().isEmpty();
        if (!same) {
            throw new LedgerFaultException(
                    "The ordering engine delivers another batch at " + batch.cursor()
                            + " than the one in block " + summary.height()
                            + ". This node or the engine's network has lost its history: compare checkpoints with other members.");
        }
        return new LogHead(batch.cursor(), block.size(), block.root(), block.writesDigest());
    }

    private Block block(BlockSummary summary) {
        return BlockCodec.read(log.read(summary.location()));
    }

    private boolean isOf(Block block, Batch batch) {
        List<BlockEntry> entries = block.entries();
        Instant before = block.height() == 0
                ? Instant.EPOCH
                : store.block(block.height() - 1).map(BlockSummary::time).orElse(Instant.EPOCH);
        Instant time = batch.time().isBefore(before) ? before : batch.time();
        boolean same =
                block.time().equals(time) && entries.size() == batch.commands().size();
        for (int i = 0; same && i < entries.size(); i++) {
            OrderedCommand ordered = batch.commands().get(i);
            same = entries.get(i).submitter() == ordered.submitter()
                    && Arrays.equals(entries.get(i).command(), ordered.command().toByteArray());
        }
        return same;
    }

    @Override
    public LogHead catchUp(Cursor to, LogHead expected) {
        return orHalt(() -> {
            LOG.info("The engine jumped to {}: blocks are fetched from peers", to);
            while (execution.tip().block().size() < expected.size()) {
                takeFromPeers(to, expected);
            }
            LogHead head = execution.tip().head().at(expected.cursor());
            if (!head.equals(expected)) {
                throw new LedgerFaultException("After catching up, this node's log (" + head.size()
                        + " entries) is not the one that the members agreed on (" + expected.size()
                        + " entries). Compare checkpoints with other members.");
            }
            return head;
        });
    }

    private void takeFromPeers(Cursor to, LogHead expected) throws IOException {
        long next = execution.tip().block().height() + 1;
        // A peer that is ahead may give blocks beyond the jump: the engine delivers those itself.
        List<Block> blocks = surroundings.peers().blocks(next).stream()
                .map(BlockCodec::read)
                .takeWhile(block -> block.cursor().compareTo(to) <= 0)
                .toList();
        if (blocks.isEmpty()) {
            throw new LedgerFaultException(
                    "Block " + next + " is missing here and no peer gives it; the log must reach " + expected.size()
                            + " entries. Start again when a peer can be reached.");
        }
        for (Block block : blocks) {
            Batch batch = batch(block);
            ExecutedBlock executed = execution.execute(batch, preparation.prepare(batch, store.world()));
            if (!Arrays.equals(executed.payload(), BlockCodec.write(block))) {
                throw new LedgerFaultException("Block " + block.height()
                        + " of a peer gives another result here. Its commands, or one of the two programs, are wrong.");
            }
            step(batch, executed);
        }
    }

    /** The batch that a block was made of. */
    static Batch batch(Block block) {
        return new Batch(
                block.cursor(),
                block.time(),
                block.entries().stream()
                        .map(entry -> new OrderedCommand(entry.submitter(), new CommandBytes(entry.command())))
                        .toList());
    }
}
