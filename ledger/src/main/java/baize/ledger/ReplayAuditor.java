package baize.ledger;

import baize.ledger.AuditReport.Finding;
import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockEntry;
import baize.ledger.codec.RecordCodec;
import baize.ledger.ordering.Batch;
import baize.ledger.state.StateStore;
import baize.trust.Genesis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Future;

/** Executes every batch again, from nothing, and compares the block that comes out byte for byte. */
final class ReplayAuditor implements BlockAuditor {
    private final Path directory;
    private final StateStore store;
    private final Preparation preparation;
    private final Execution execution;
    private final Genesis genesis;
    private final Queue<Future<List<Prepared>>> begun = new ArrayDeque<>();
    private long signatures;

    ReplayAuditor(Genesis genesis, AuditOptions options) throws IOException {
        RecordCodec codec = new RecordCodec();
        Preparer preparer = new Preparer(genesis.ledgerId(), codec, new KeyRing());
        this.genesis = genesis;
        this.directory = Files.createTempDirectory("baize-audit");
        this.store = StateStore.open(directory.resolve("state"), codec);
        this.preparation = new Preparation(preparer, new VerifiedCommands());
        this.execution =
                new Execution(HexFormat.of().parseHex(genesis.ledgerId()), options.rules(), codec, store, preparer);
    }

    @Override
    public void begin(AuditedChain.Link link) {
        if (link.block().height() > 0) {
            begun.add(preparation.start(batch(link.block()), store.world()));
        }
    }

    private static Batch batch(Block block) {
        try {
            return Pipeline.batch(block);
        } catch (IllegalArgumentException notABatch) {
            throw new AuditException(Finding.at(
                    block.height(), block.firstPosition(), "the block is no batch: " + notABatch.getMessage()));
        }
    }

    @Override
    public void end(AuditedChain.Link link) {
        Block recorded = link.block();
        ExecutedBlock again = recorded.height() == 0
                ? founding()
                : execution.execute(batch(recorded), Preparation.result(begun.remove()));
        if (!Arrays.equals(again.payload(), link.payload())) {
            throw new AuditException(difference(recorded, again.block()));
        }
        execution.commit(again, link.summary().location());
        signatures += recorded.height() == 0 ? 0 : recorded.leaves();
    }

    private ExecutedBlock founding() {
        try {
            return execution.genesis(genesis);
        } catch (LedgerFaultException refused) {
            throw new AuditException(Finding.at(0, 0, String.valueOf(refused.getMessage())));
        }
    }

    private static Finding difference(Block recorded, Block again) {
        long position = recorded.firstPosition();
        for (int i = 0; i < Math.min(recorded.entries().size(), again.entries().size()); i++) {
            BlockEntry is = recorded.entries().get(i);
            BlockEntry due = again.entries().get(i);
            if (!describe(is).equals(describe(due))) {
                return Finding.at(
                        recorded.height(),
                        position,
                        "the block records " + describe(is) + "; the rules give " + describe(due));
            }
            position += is instanceof BlockEntry.Logged ? 1 : 0;
        }
        String what = Arrays.equals(recorded.writesDigest(), again.writesDigest())
                ? "its time, root or place is not what its entries give"
                : "its entries give another state than the one recorded";
        return Finding.at(recorded.height(), recorded.firstPosition(), what);
    }

    private static String describe(BlockEntry entry) {
        return switch (entry) {
            case BlockEntry.Unlogged unlogged -> "no leaf (reason " + unlogged.reason() + ")";
            case BlockEntry.Logged logged ->
                logged.outcome() + " by " + logged.officer().value() + " of "
                        + logged.member().value() + ", leaf " + HexFormat.of().formatHex(logged.leafHash());
        };
    }

    @Override
    public long signatures() {
        return signatures;
    }

    @Override
    public void close() {
        preparation.close();
        store.close();
        try {
            StateStore.delete(directory);
        } catch (IOException left) {
            throw new LedgerFaultException("Remove " + directory + ": the audit could not", left);
        }
    }
}
