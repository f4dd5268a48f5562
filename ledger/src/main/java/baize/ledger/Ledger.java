package baize.ledger;

import baize.contracts.CommandId;
import baize.contracts.KeyId;
import baize.contracts.RuleSet;
import baize.contracts.Rules;
import baize.contracts.WorldState;
import baize.contracts.oversight.OversightCommand;
import baize.ledger.Admission.Verdict;
import baize.ledger.CheckpointStore.Stored;
import baize.ledger.blocks.BlockSummary;
import baize.ledger.ordering.Batch;
import baize.ledger.ordering.Ordering;
import baize.ledger.ordering.Submission;
import baize.ledger.state.Tip;
import baize.trust.Genesis;
import baize.trust.NodeSource;
import baize.trust.Receipt;
import baize.trust.SignedNote;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One node's log: takes commands, has them ordered, executes them and keeps them. Thread-safe.
 *
 * <pre>{@code
 * Ledger.create(directory, genesis);
 * try (Ledger ledger = Ledger.open(LedgerOptions.of(directory).withCheckpoints(signer))) {
 *     Answer answer = ledger.submit(Commands.sign(ledger.ledgerId(), now, command, key)).join();
 * }
 * }</pre>
 */
public final class Ledger implements LedgerView, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final OpenLedger open;
    private final LedgerOptions options;
    private final Admission admission;
    private final LoggedEntries entries;
    private final Ordering ordering;
    private final Optional<Checkpointer> checkpointer;
    private final Answers answers;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Tip tip;
    private volatile Optional<String> halted = Optional.empty();
    private final String ledgerId;
    private final Pipeline pipeline;
    private final AtomicBoolean halting = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Ledger(OpenLedger open, LedgerOptions options) {
        this.open = open;
        this.options = options;
        this.ledgerId = open.genesis().ledgerId();
        this.tip = open.execution().tip();
        this.entries = new LoggedEntries(open.store(), open.log(), new EntryReader(open.codec()));
        this.admission = new Admission(open.preparer(), open.verified(), open.store(), entries, options.rules());
        this.answers = new Answers(admission);
        this.ordering = options.ordering().create(options.clock(), tip.block().time());
        this.checkpointer = options.checkpoints()
                .map(signer -> new Checkpointer(
                        open.checkpoints(),
                        signer,
                        ledgerId,
                        options.surroundings().checkpointInterval(),
                        this::halt));
        this.pipeline = new Pipeline(
                open.execution(),
                open.preparation(),
                open.log(),
                open.store(),
                options.surroundings(),
                new Pipeline.Listener() {
                    @Override
                    public void executed(Batch batch, ExecutedBlock block, Tip now) {
                        publish(batch, block, now);
                    }

                    @Override
                    public void halted(Throwable why) {
                        halt(why);
                    }
                });
    }

    /**
     * Runs work on a directory while no process can open its ledger, whether there is one in it or not. Throws {@link LedgerFaultException}, which names
     * the process, where one has it open.
     */
    public static void whileClosed(Path directory, Runnable work) {
        try (LedgerLock _ = LedgerLock.take(new LedgerFiles(directory).lock())) {
            work.run();
        } catch (IOException failed) {
            throw new LedgerFaultException("The ledger in " + directory + " cannot be locked: " + failed, failed);
        }
    }

    /** Writes block 0 of a new ledger under the rules of version 1; throws {@link LedgerFaultException} where the directory is in use. */
    public static void create(Path directory, Genesis genesis) {
        create(directory, genesis, new Rules(new X509Certificates()));
    }

    /** As {@link #create(Path, Genesis)}, under other rules. */
    public static void create(Path directory, Genesis genesis, RuleSet rules) {
        OpenLedger.create(directory, genesis, rules);
    }

    /** Opens a ledger and recovers it. Throws {@link LedgerFaultException} that says what is broken, where, and what to do. */
    public static Ledger open(LedgerOptions options) {
        OpenLedger open = OpenLedger.open(options);
        try {
            Ledger ledger = new Ledger(open, options);
            ledger.start();
            return ledger;
        } catch (RuntimeException | Error failed) {
            open.close();
            throw failed;
        }
    }

    private void start() {
        checkpointer.ifPresent(Checkpointer::start);
        checkpointer.ifPresent(running -> running.moveTo(tip));
        ordering.start(tip.head(), pipeline);
    }

    /**
     * Submits a command. The answer comes when the command is durable and executed here, or at once where it never will be. Sending the
     * same bytes again is always safe.
     */
    public CompletableFuture<Answer> submit(byte[] command) {
        if (halted.isPresent()) {
            return CompletableFuture.completedFuture(new Answer.Unavailable(Submission.STOPPED));
        }
        Instant last = tip.block().time();
        Instant now = options.clock().instant();
        return switch (admission.look(command, now.isBefore(last) ? last : now)) {
            case Verdict.Answered(Answer answer) -> CompletableFuture.completedFuture(unlessStopped(answer));
            case Verdict.Admitted admitted -> answers.await(admitted, () -> offer(admitted));
        };
    }

    // While the engine distrusts the clock, nobody is told that a command is too early or too late.
    private Answer unlessStopped(Answer answer) {
        boolean byClock = answer instanceof Answer.Unlogged(UnloggedReason reason, var _)
                && reason == UnloggedReason.OUTSIDE_WINDOW;
        return byClock && ordering.whyStopped().isPresent() ? new Answer.Unavailable(Submission.STOPPED) : answer;
    }

    private Submission offer(Verdict.Admitted admitted) {
        return admission.mayAcceptTime(admitted.key(), admitted.payload())
                ? ordering.acceptTime(admitted.bytes(), acceptedTime(admitted))
                : ordering.submit(admitted.bytes());
    }

    private static Instant acceptedTime(Verdict.Admitted admitted) {
        return ((OversightCommand.AcceptTime) admitted.payload().command()).now();
    }

    private void publish(Batch batch, ExecutedBlock block, Tip now) {
        entries.add(block.entries());
        boolean grown = now.block().size() > tip.block().size();
        tip = now;
        checkpointer.ifPresent(running -> running.moveTo(now));
        answers.tell(batch, block);
        if (grown) {
            answers.afterwards(() -> listeners.forEach(Runnable::run));
        }
    }

    // A failing disk is met by the writer and by the checkpointer: the first to meet it tells, both mark a broken
    // state.
    private void halt(Throwable why) {
        open.markIfStateBroken(why);
        if (halting.getAndSet(true)) {
            return;
        }
        String reason = String.valueOf(why instanceof LedgerFaultException ? why.getMessage() : why);
        halted = Optional.of(reason);
        LOG.error("The ledger halts at position {}", tip.block().size(), why);
        pipeline.halt();
        // Whoever still waits is answered last: by then the operator has been told.
        try {
            options.surroundings().onHalt().accept(reason);
        } finally {
            answers.stop();
        }
    }

    @Override
    public String ledgerId() {
        return ledgerId;
    }

    /** The record at position 0. */
    public Genesis genesis() {
        return open.genesis();
    }

    @Override
    public long size() {
        return tip.block().size();
    }

    @Override
    public Optional<LogEntry> entry(long position) {
        return position < 0 || position >= size() ? Optional.empty() : Optional.of(entries.at(position));
    }

    @Override
    public List<LogEntry> entries(long from, int limit) {
        if (from < 0 || limit < 1 || limit > ENTRIES_LIMIT) {
            throw new IllegalArgumentException("Entries are asked for from 0 on and 1 to " + ENTRIES_LIMIT
                    + " at once, not " + from + ", " + limit);
        }
        return entries.between(from, Math.min(size(), from + limit));
    }

    @Override
    public Optional<LogEntry> entryOf(KeyId signer, CommandId id) {
        return open.store().identity(signer, id).flatMap(identity -> entry(identity.position()));
    }

    @Override
    public WorldState state() {
        return open.store().world();
    }

    @Override
    public void onAppend(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public Optional<SignedNote> checkpoint() {
        return stored().map(Stored::note);
    }

    private Optional<Stored> stored() {
        return checkpointer.isPresent()
                ? checkpointer.get().newest()
                : open.checkpoints().newest();
    }

    @Override
    public Optional<Receipt> receipt(long position) {
        return stored().filter(
                        note -> position >= 0 && position < note.checkpoint().size())
                .map(note -> Receipts.of(entries.at(position), note, nodes(), open.genesis()));
    }

    @Override
    public NodeSource nodes() {
        return open.store().nodes();
    }

    @Override
    public byte[] leaf(long position) {
        return entry(position)
                .orElseThrow(
                        () -> new IndexOutOfBoundsException("The log has " + size() + " leaves, none at " + position))
                .leaf()
                .toByteArray();
    }

    /**
     * Blocks for a peer that was away: their payloads from a height on, as many as fit in about a mebibyte; none beyond the log's end. A
     * {@link BlockSource}.
     */
    public List<byte[]> blocks(long height) {
        List<byte[]> payloads = new ArrayList<>();
        long bytes = 0;
        Optional<BlockSummary> next = open.store().block(height);
        while (next.isPresent() && bytes < Batch.MAX_BYTES) {
            byte[] payload = entries.payload(next.get());
            payloads.add(payload);
            bytes += payload.length;
            next = open.store().block(height + payloads.size());
        }
        return payloads;
    }

    /** How the ledger is. */
    public LedgerStatus status() {
        Tip now = tip;
        return new LedgerStatus(
                now.block().size(),
                now.block().height() + 1,
                now.block().time(),
                stored().map(note -> note.checkpoint().size()).orElse(0L),
                halted.or(ordering::whyStopped));
    }

    /**
     * Executes no more batches, signs a last checkpoint and closes all files. Whoever still waits is told to try again later. Never from a
     * listener or an answer's callback: it waits for these.
     */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        ordering.close();
        answers.close();
        checkpointer.ifPresent(Checkpointer::close);
        if (halted.isEmpty()) {
            halted = Optional.of("closed");
        }
        open.close();
    }
}
