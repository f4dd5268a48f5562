package baize.ledger.audit;

import baize.ledger.LedgerFaultException;
import baize.ledger.LedgerFiles;
import baize.ledger.LogReplay;
import baize.ledger.audit.AuditReport.Counts;
import baize.ledger.state.StateStore;
import baize.trust.Genesis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a whole log without trusting the node that wrote it: makes every block again from its commands and compares the bytes; holds the
 * checkpoints against the tree, and the state store against the state. Ends at the first thing that is wrong. Keeps what it needs in a
 * temporary directory, and a bounded part of the log in memory.
 *
 * <p>What checkpoints are signed over are the leaves. Commands that got none (duplicates, unreadable ones) and the cursors between blocks are
 * held by the blocks' own hashes alone: whoever owns the directory can take such commands out and compute these hashes anew.
 *
 * <pre>{@code
 * AuditReport report = Audit.run(directory, AuditOptions.full());
 * report.findings().forEach(System.err::println);
 * }</pre>
 */
public final class Audit {
    /** Blocks whose signatures are verified while others are executed. */
    private static final int BLOCKS_AHEAD = 64;

    /** Most bytes of them. */
    private static final long BYTES_AHEAD = 8L * 1024 * 1024;

    private final AuditOptions options;
    private final LedgerFiles files;
    private final long started = System.nanoTime();
    private @Nullable Remaking remaking;
    private Optional<Genesis> genesis = Optional.empty();

    private Audit(Path directory, AuditOptions options) {
        this.options = options;
        this.files = new LedgerFiles(directory);
    }

    /**
     * Audits a node's directory or a copy of one; nothing is written to it, and a running node is no obstacle: then the log is audited as
     * far as it went at the start. Throws {@link LedgerFaultException} where it cannot be read, or holds no ledger.
     */
    public static AuditReport run(Path directory, AuditOptions options) {
        try {
            return new Audit(directory, options).run();
        } catch (IOException unreadable) {
            throw new LedgerFaultException("The ledger in " + directory + " cannot be read: " + unreadable, unreadable);
        }
    }

    private AuditReport run() throws IOException {
        // The state store before the blocks: whatever it has seen is in them.
        try (StateWatch state = StateWatch.open(files.state(), options.replay());
                LogWalk walk = LogWalk.open(files)) {
            try {
                run(walk, state);
                Optional<Finding> half = remaking == null ? Optional.empty() : remaking.tail();
                return report(Optional.empty(), walk.tail().or(() -> half), state);
            } catch (BadLogException bad) {
                return report(Optional.of(bad.finding()), Optional.empty(), state);
            }
        }
    }

    private AuditReport report(Optional<Finding> finding, Optional<Finding> tail, StateWatch state) {
        return new AuditReport(
                genesis.map(Genesis::ledgerId).orElse(""),
                finding,
                tail,
                remaking == null ? Counts.NONE : remaking.counts(),
                remaking == null ? "" : HexFormat.of().formatHex(remaking.root()),
                state.check(),
                options.replay(),
                Duration.ofNanos(System.nanoTime() - started));
    }

    private void run(LogWalk walk, StateWatch state) throws IOException {
        LinkedBlock first = walk.next().orElseThrow();
        genesis = Optional.of(walk.genesis());
        CheckpointWalk notes = new CheckpointWalk(walk.notes(), walk.genesis());
        Path scratch = Files.createTempDirectory("baize-audit");
        LogReplay replay = LogReplay.open(scratch.resolve("state"), walk.genesis(), options.rules(), !options.replay());
        try (Remaking all = new Remaking(replay, notes, state)) {
            remaking = all;
            all.end(all.begin(first));
            follow(walk, all);
            all.end();
        } finally {
            StateStore.delete(scratch);
        }
    }

    private void follow(LogWalk walk, Remaking all) throws IOException {
        Deque<Remaking.Begun> ahead = new ArrayDeque<>();
        long bytes = 0;
        Optional<BadLogException> bad = Optional.empty();
        boolean more = true;
        while (more || !ahead.isEmpty()) {
            while (more && ahead.size() < BLOCKS_AHEAD && bytes < BYTES_AHEAD) {
                try {
                    Optional<LinkedBlock> next = walk.next();
                    more = next.isPresent();
                    next.ifPresent(linked -> ahead.add(all.begin(linked)));
                    bytes += next.map(linked -> linked.payload().length).orElse(0);
                } catch (BadLogException later) {
                    // What may be wrong in the blocks before it comes first.
                    bad = Optional.of(later);
                    more = false;
                }
            }
            if (!ahead.isEmpty()) {
                Remaking.Begun next = ahead.removeFirst();
                bytes -= next.linked().payload().length;
                all.end(next);
                options.progress().at(all.counts().commands(), walk.bytesRead() - bytes, walk.bytes());
            }
        }
        if (bad.isPresent()) {
            throw bad.get();
        }
    }
}
