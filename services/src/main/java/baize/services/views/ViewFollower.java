package baize.services.views;

import baize.ledger.LedgerView;
import baize.ledger.LogEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Keeps the tables in step with the log, on a thread of its own: entries in order, several in one transaction, the position in the
 * same one. An entry that cannot be applied halts it; none is ever skipped. Tables of another log, or of a log that has since become
 * shorter or another (a restored backup), are dropped and built anew. Thread-safe.
 *
 * <pre>{@code
 * try (ViewFollower follower = ViewFollower.start(ledger, database, new AllProjections())) {
 *     boolean there = follower.awaitPosition(position, ViewFollower.READ_WAIT);   // else 503
 * }
 * }</pre>
 */
public final class ViewFollower implements AutoCloseable {
    /** How long a read with a {@code min-position} waits. */
    public static final Duration READ_WAIT = Duration.ofSeconds(2);

    /** Most entries of one transaction. */
    public static final int BATCH = 500;

    private static final long NONE = -1;
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(ViewFollower.class);
    private static final String ADVANCE = """
            insert into progress (id, ledger, applied, applied_at, leaf_hash) values (1, ?, ?, ?, ?) on conflict (id) do update set
            ledger = excluded.ledger, applied = excluded.applied, applied_at = excluded.applied_at, leaf_hash = excluded.leaf_hash""";

    private final LedgerView ledger;
    private final Database database;
    private final LogProjection projection;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean appended = true;
    private FollowerState state = new FollowerState.Following();
    private Progress progress = new Progress(0, Optional.empty());

    private ViewFollower(LedgerView ledger, Database database, Projection projection) {
        this.ledger = ledger;
        this.database = database;
        this.projection = new LogProjection(projection);
        this.thread = Thread.ofPlatform().name("views").daemon().unstarted(this::follow);
    }

    /** Starts to follow. Returns at once. */
    public static ViewFollower start(LedgerView ledger, Database database, Projection projection) {
        ViewFollower follower = new ViewFollower(ledger, database, projection);
        ledger.onAppend(follower::wake);
        follower.thread.start();
        return follower;
    }

    /** How far the tables are. */
    public Progress progress() {
        return locked(() -> progress);
    }

    /** How it is. */
    public FollowerState state() {
        return locked(() -> state);
    }

    /** Waits until the entry at a position is in the tables; false where it is not within this time, or never will be. */
    public boolean awaitPosition(long position, Duration atMost) {
        lock.lock();
        try {
            long nanos = atMost.toNanos();
            while (!progress.holds(position) && !ended() && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return progress.holds(position);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        become(new FollowerState.Closed());
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void wake() {
        lock.lock();
        try {
            appended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whatever failed, the position is read again before anything is applied: a commit that failed may have been made. An entry that fails
     * alone, and then once more from the position as read, cannot be applied.
     */
    private void follow() {
        boolean resumed = false;
        int batch = BATCH;
        long suspect = NONE;
        while (!locked(this::ended)) {
            try {
                if (!resumed) {
                    resume();
                    resumed = true;
                }
                catchUp(batch);
                batch = BATCH;
                awaitAppend();
            } catch (TransientDataAccessException
                    | RecoverableDataAccessException
                    | DataAccessResourceFailureException
                    | CannotCreateTransactionException
                    | TransactionSystemException e) {
                resumed = false;
                LOG.warn("The views' database does not answer; trying again: {}", e.getMessage());
                become(new FollowerState.Stalled("The views' database does not answer"));
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                become(new FollowerState.Closed());
            } catch (RuntimeException e) {
                long at = progress().applied();
                if (suspect == at) {
                    halt(at, e);
                }
                // Several at once say nothing of the first one.
                suspect = batch == 1 ? at : NONE;
                batch = 1;
                resumed = false;
            }
        }
    }

    /** Takes up where the tables stand, if they are this log's. */
    private void resume() {
        Optional<Mark> mark = Selection.of("select * from progress where id = 1")
                .one(
                        JdbcClient.create(database.writer()),
                        row -> new Mark(
                                row.text("ledger"),
                                row.number("applied"),
                                row.time("applied_at"),
                                row.text("leaf_hash")));
        if (mark.isPresent() && !mark.get().isOf(ledger)) {
            LOG.warn("The views are not of this log as it is now; they are built anew");
            database.clear();
            mark = Optional.empty();
        }
        advance(mark.map(found -> new Progress(found.applied(), Optional.of(found.time())))
                .orElse(new Progress(0, Optional.empty())));
    }

    private record Mark(String ledger, long applied, Instant time, String leafHash) {
        boolean isOf(LedgerView log) {
            return ledger.equals(log.ledgerId())
                    && log.entry(applied - 1)
                            .map(last -> hex(last).equals(leafHash))
                            .orElse(false);
        }
    }

    private void catchUp(int batch) {
        while (!locked(this::ended)) {
            List<LogEntry> entries = ledger.entries(progress().applied(), batch);
            if (entries.isEmpty()) {
                return;
            }
            apply(entries);
        }
    }

    private void apply(List<LogEntry> entries) {
        LogEntry last = entries.getLast();
        database.write(writes -> {
            entries.forEach(entry -> projection.apply(entry, writes));
            writes.write(ADVANCE, ledger.ledgerId(), last.position() + 1, last.time(), hex(last));
        });
        advance(new Progress(last.position() + 1, Optional.of(last.time())));
    }

    private void advance(Progress now) {
        lock.lock();
        try {
            progress = now;
            if (!ended()) {
                state = new FollowerState.Following();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitAppend() throws InterruptedException {
        lock.lock();
        try {
            while (!appended && !ended()) {
                changed.await();
            }
            appended = false;
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        lock.lock();
        try {
            appended = true;
            long nanos = RETRY.toNanos();
            while (nanos > 0 && !ended()) {
                nanos = changed.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            become(new FollowerState.Closed());
        } finally {
            lock.unlock();
        }
    }

    private void halt(long position, RuntimeException cause) {
        LOG.error("The views halt before the entry at position {}: it cannot be applied", position, cause);
        become(new FollowerState.Halted(
                position,
                "The entry at position " + position + " cannot be applied ("
                        + cause.getClass().getSimpleName() + "); pages show the state before it"));
    }

    private void become(FollowerState next) {
        lock.lock();
        try {
            if (!(state instanceof FollowerState.Closed)) {
                state = next;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean ended() {
        return switch (state) {
            case FollowerState.Following _, FollowerState.Stalled _ -> false;
            case FollowerState.Halted _, FollowerState.Closed _ -> true;
        };
    }

    private <T> T locked(Supplier<T> read) {
        lock.lock();
        try {
            return read.get();
        } finally {
            lock.unlock();
        }
    }

    private static String hex(LogEntry entry) {
        return HexFormat.of().formatHex(entry.leafHash());
    }
}
