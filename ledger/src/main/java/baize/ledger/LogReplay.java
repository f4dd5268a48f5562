package baize.ledger;

import baize.contracts.RuleSet;
import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockCodec;
import baize.ledger.blocks.BlockLocation;
import baize.ledger.codec.RecordCodec;
import baize.ledger.ordering.Batch;
import baize.ledger.state.StateStore;
import baize.trust.Genesis;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Makes the blocks of a log again, from nothing, with a state store of its own. Of the log itself it takes only the commands, their order
 * and the times of their batches; and, where only membership is judged, the outcomes and events of all other commands.
 *
 * <pre>{@code
 * LogReplay.Begun begun = replay.begin(recorded);   // signatures, in the background
 * LogReplay.Made made = replay.end(begun);          // in the log's order
 * if (Arrays.equals(made.payload(), payload)) {
 *     replay.commit(location);
 * }
 * }</pre>
 *
 * <p>Begun blocks are ended in the log's order, by one thread.
 */
public final class LogReplay implements Closeable {
    private final Genesis genesis;
    private final StateStore store;
    private final Preparation preparation;
    private final Execution execution;
    private final Optional<RecordedRules> recorded;
    private final Judge judge;
    private @Nullable ExecutedBlock made;

    /** A block whose commands are being verified. */
    public static final class Begun {
        private final Block recorded;
        private final Batch batch;
        private final Future<List<Prepared>> prepared;

        private Begun(Block recorded, Batch batch, Future<List<Prepared>> prepared) {
            this.recorded = recorded;
            this.batch = batch;
            this.prepared = prepared;
        }
    }

    /** A block as it must be, and its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // shared on purpose; never compared
    public record Made(Block block, byte[] payload) {}

    private LogReplay(Genesis genesis, RuleSet rules, StateStore store, RecordCodec codec, boolean membershipAlone) {
        Preparer preparer = new Preparer(genesis.ledgerId(), codec, new KeyRing());
        byte[] ledgerId = HexFormat.of().parseHex(genesis.ledgerId());
        this.genesis = genesis;
        this.store = store;
        this.recorded = membershipAlone ? Optional.of(new RecordedRules(rules, codec)) : Optional.empty();
        RuleSet used = membershipAlone ? recorded.orElseThrow() : rules;
        this.preparation = new Preparation(preparer, new VerifiedCommands());
        this.execution = new Execution(ledgerId, used, codec, store, preparer);
        this.judge = new Judge(used, codec, preparer);
    }

    /**
     * Before block 0.
     *
     * @param scratch a directory that does not exist yet, for the state; whoever closes this may delete it
     * @param rules of the version that the genesis record names
     * @param membershipAlone whether only membership's commands are judged, all others taken as recorded
     */
    public static LogReplay open(Path scratch, Genesis genesis, RuleSet rules, boolean membershipAlone) {
        RecordCodec codec = new RecordCodec();
        return new LogReplay(genesis, rules, StateStore.open(scratch, codec), codec, membershipAlone);
    }

    /** Block 0. Throws {@link LedgerFaultException} where the rules refuse the genesis record, or are of another version. */
    public Made founding() {
        return keep(execution.genesis(genesis));
    }

    /** Starts verifying a block's commands. Throws {@link IllegalArgumentException} where they are more, or longer, than a batch allows. */
    public Begun begin(Block block) {
        Batch batch = Pipeline.batch(block);
        return new Begun(block, batch, preparation.start(batch, store.world()));
    }

    /** The block as it must be. */
    public Made end(Begun begun) {
        List<Prepared> prepared = Preparation.result(begun.prepared);
        return keep(recorded.isPresent() ? asRecorded(begun, prepared) : execution.execute(begun.batch, prepared));
    }

    private ExecutedBlock asRecorded(Begun begun, List<Prepared> prepared) {
        BatchRun run = execution.begin(begun.batch);
        for (int i = 0; i < prepared.size(); i++) {
            recorded.orElseThrow().next(begun.recorded.entries().get(i));
            judge.judge(run, begun.batch.commands().get(i), prepared.get(i));
        }
        ExecutedBlock executed = run.finish(begun.batch.cursor());
        Block block = executed.block();
        Block withItsDigest = new Block(
                block.ledgerId(),
                block.height(),
                block.previousHash(),
                block.cursor(),
                block.time(),
                block.firstPosition(),
                block.entries(),
                begun.recorded.writesDigest(),
                block.root());
        return new ExecutedBlock(
                withItsDigest,
                BlockCodec.write(withItsDigest),
                executed.results(),
                executed.changes(),
                executed.nodes(),
                executed.identities(),
                executed.refusals(),
                executed.tree());
    }

    private Made keep(ExecutedBlock executed) {
        made = executed;
        return new Made(executed.block(), executed.payload());
    }

    /** Goes on behind the block that was made last, which stands at this place of the log. */
    public void commit(BlockLocation location) {
        if (made == null) {
            throw new IllegalStateException("No block has been made");
        }
        execution.commit(made, location);
        made = null;
    }

    /** State, tree and indexes behind the last block committed. */
    public StateStore store() {
        return store;
    }

    @Override
    public void close() {
        preparation.close();
        store.close();
    }
}
