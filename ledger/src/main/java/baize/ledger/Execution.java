package baize.ledger;

import baize.contracts.RuleSet;
import baize.contracts.Stamp;
import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockEntry;
import baize.ledger.blocks.BlockLocation;
import baize.ledger.codec.InvalidRecordException;
import baize.ledger.codec.RecordCodec;
import baize.ledger.ordering.Batch;
import baize.ledger.state.CachedWorld;
import baize.ledger.state.Overlay;
import baize.ledger.state.StateChange;
import baize.ledger.state.StateStore;
import baize.ledger.state.Tip;
import baize.trust.CompactJws;
import baize.trust.Genesis;
import baize.trust.GrowingTree;
import baize.trust.JwsReading;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The replicated state machine: makes blocks of batches, and moves on when a block is durable. One thread at a time. The same batches on
 * the same log give the same blocks, byte for byte, on every node.
 */
final class Execution {
    private final byte[] ledgerId;
    private final RuleSet rules;
    private final RecordCodec codec;
    private final StateStore store;
    private final CachedWorld world;
    private final Judge judge;
    private final EntryReader reader;
    private LogPlace place;
    private @Nullable Tip tip;

    Execution(byte[] ledgerId, RuleSet rules, RecordCodec codec, StateStore store, Preparer preparer) {
        this.ledgerId = ledgerId.clone();
        this.rules = rules;
        this.codec = codec;
        this.store = store;
        this.world = new CachedWorld(store);
        this.judge = new Judge(rules, codec, preparer);
        this.reader = new EntryReader(codec);
        this.tip = store.tip().orElse(null);
        this.place = tip == null
                ? LogPlace.beginning(this.ledgerId)
                : LogPlace.after(
                        this.ledgerId,
                        tip,
                        GrowingTree.resume(store.nodes(), tip.block().size()));
    }

    /** The last block that was committed. Throws {@link IllegalStateException} before block 0. */
    Tip tip() {
        if (tip == null) {
            throw new IllegalStateException("Block 0 has not been executed");
        }
        return tip;
    }

    /** Block 0: the genesis record, and the state that the rules found on it. */
    ExecutedBlock genesis(Genesis genesis) {
        return GenesisBlock.make(genesis, rules, codec, store);
    }

    /** The block that a batch makes. Nothing changes yet. */
    ExecutedBlock execute(Batch batch, List<Prepared> prepared) {
        BatchRun run = begin(batch);
        for (int i = 0; i < prepared.size(); i++) {
            judge.judge(run, batch.commands().get(i), prepared.get(i));
        }
        return run.finish(batch.cursor());
    }

    /** A batch's run over the log as it stands, before any of its commands. */
    BatchRun begin(Batch batch) {
        return new BatchRun(place, store, new Overlay(world, codec), batch.time());
    }

    /**
     * The block that a recorded one makes when its events are applied again, without judging its commands anew. Throws
     * {@link LedgerFaultException} where it is not the same.
     */
    ExecutedBlock replay(Block recorded, byte[] payload) {
        ExecutedBlock again = recorded.height() == 0 ? genesis(reader.genesis(recorded)) : apply(recorded);
        if (!Arrays.equals(again.payload(), payload)) {
            throw new LedgerFaultException("Block " + recorded.height() + " (from position " + recorded.firstPosition()
                    + ") does not give the state and the tree that it records");
        }
        return again;
    }

    private ExecutedBlock apply(Block recorded) {
        BatchRun run = new BatchRun(place, store, new Overlay(world, codec), recorded.time());
        for (BlockEntry entry : recorded.entries()) {
            switch (entry) {
                case BlockEntry.Unlogged unlogged ->
                    run.addUnlogged(
                            unlogged.command(),
                            unlogged.submitter(),
                            UnloggedReason.ofCode(unlogged.reason())
                                    .orElseThrow(() -> new LedgerFaultException("Block " + recorded.height()
                                            + " knows a reason that this version does not: " + unlogged.reason())),
                            List.of());
                case BlockEntry.Logged logged -> apply(run, logged);
            }
        }
        return run.finish(recorded.cursor());
    }

    private void apply(BatchRun run, BlockEntry.Logged logged) {
        long position = run.position();
        try {
            EntryReader.Opened opened = reader.open(logged.command());
            LogEntry entry = reader.entry(position, run.time(), opened, logged);
            Judge.evolve(
                    rules,
                    run.state(),
                    entry.events(),
                    new Stamp(position, run.time(), entry.member(), entry.officer()));
            run.addLogged(entry, logged.submitter());
            run.use(entry, opened.jws().samenessDigest(), opened.payload().idKeptUntil());
        } catch (InvalidRecordException | IllegalArgumentException broken) {
            throw new LedgerFaultException(
                    "Position " + position + " cannot be replayed: " + broken.getMessage(), broken);
        }
    }

    /** Writes a block's changes, now that it is durable at its place, and moves on. */
    void commit(ExecutedBlock block, BlockLocation location) {
        Tip next = block.tip(location);
        try (StateChange change = block.change(next)) {
            store.write(change);
        }
        world.written(block.changes());
        place = LogPlace.after(ledgerId, next, block.tree());
        tip = next;
    }

    /** Whether bytes are a JWS of ours; only for bytes that a block holds with a leaf. */
    static CompactJws jws(byte[] command) {
        return switch (CompactJws.read(command)) {
            case CompactJws jws -> jws;
            case JwsReading.Malformed malformed ->
                throw new IllegalArgumentException("a command with a leaf is no JWS: " + malformed.fault());
        };
    }
}
