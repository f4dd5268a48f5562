package baize.ledger;

import baize.contracts.Command;
import baize.contracts.Commitment;
import baize.contracts.oversight.ErasureId;
import baize.contracts.oversight.OversightCommand;
import baize.ledger.ordering.SoloOrdering;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * A real ledger in a directory, with founders whose keys the test holds and a clock that the test moves. It can be closed and opened again.
 */
public final class LedgerBench implements AutoCloseable {
    /** When the ledger was founded. */
    public static final Instant START = Instant.parse("2020-02-01T00:00:00.000Z");

    private static final AtomicLong COUNTER = new AtomicLong();

    private final Path directory;
    private final PlayedClock clock = new PlayedClock(START);
    private final TestCommunity community;
    private final UnaryOperator<LedgerOptions> options;
    private Ledger ledger;

    private LedgerBench(Path directory, UnaryOperator<LedgerOptions> options) {
        this.directory = directory;
        this.options = options;
        this.ledger = Ledger.open(options());
        this.community = new TestCommunity(ledger.genesis());
    }

    /** A new ledger in an empty directory. */
    public static LedgerBench create(Path directory) {
        return create(directory, UnaryOperator.identity());
    }

    /** A new ledger, opened with other options than the usual ones. */
    public static LedgerBench create(Path directory, UnaryOperator<LedgerOptions> options) {
        Ledger.create(directory, TestCommunity.found(START).genesis());
        return new LedgerBench(directory, options);
    }

    /** Opens a directory that {@link #create} or a copy of one made. */
    public static LedgerBench open(Path directory, UnaryOperator<LedgerOptions> options) {
        return new LedgerBench(directory, options);
    }

    /** The options that the ledger is opened with. */
    public LedgerOptions options() {
        return options.apply(LedgerOptions.of(directory)
                .withOrdering(SoloOrdering.unwatched(), clock)
                .withCheckpoints(TestCommunity.signer())
                .withSurroundings(LedgerSurroundings.usual().withCheckpointInterval(Duration.ofMillis(1))));
    }

    /** The ledger. */
    public Ledger ledger() {
        return ledger;
    }

    /** Its directory. */
    public Path directory() {
        return directory;
    }

    /** Its founders. */
    public TestCommunity community() {
        return community;
    }

    /** Its clock. */
    public PlayedClock clock() {
        return clock;
    }

    /** Closes the ledger and opens it again. */
    public void restart() {
        ledger.close();
        ledger = Ledger.open(options());
    }

    /** A signed command, issued now. */
    public byte[] sign(TestOfficer officer, Command command) {
        return Commands.sign(ledger.ledgerId(), clock.instant(), command, officer.key());
    }

    /** Signs, submits and waits. */
    public Answer submit(TestOfficer officer, Command command) {
        return submit(sign(officer, command));
    }

    /** Submits and waits. */
    public Answer submit(byte[] command) {
        return ledger.submit(command).join();
    }

    /** Submits a command that gets a leaf, and waits for its entry. */
    public LogEntry log(TestOfficer officer, Command command) {
        return switch (submit(officer, command)) {
            case Answer.Logged(LogEntry entry, boolean _) -> entry;
            case Answer other -> throw new AssertionError(command + " got no leaf: " + other);
        };
    }

    /** Waits for a checkpoint over all that is in the log. */
    public void awaitCheckpoint() {
        while (ledger.status().covered() < ledger.size()) {
            Thread.onSpinWait();
        }
    }

    /** Submits so many small commands of the operator, each accepted. */
    public void fill(int commands) {
        for (int i = 0; i < commands; i++) {
            if (!log(community.operator(), anErasure()).accepted()) {
                throw new AssertionError("A certificate of erasure was refused");
            }
        }
    }

    /** A small command of the operator that is always accepted: no other test uses its id. */
    public static OversightCommand.CertifyErasure anErasure() {
        return erasure(new UUID(0x4000L, 0x8000_0000_0000_0000L | COUNTER.incrementAndGet()));
    }

    /** The same with an id of the caller's choice. */
    public static OversightCommand.CertifyErasure erasure(UUID id) {
        return new OversightCommand.CertifyErasure(
                new ErasureId(id.toString()),
                3,
                new Commitment("A".repeat(43)),
                OversightCommand.ErasureReason.RETENTION_ENDED);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
