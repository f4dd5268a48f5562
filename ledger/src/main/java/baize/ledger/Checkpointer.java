package baize.ledger;

import baize.ledger.CheckpointStore.Stored;
import baize.ledger.state.Tip;
import baize.trust.Checkpoint;
import baize.trust.Genesis;
import baize.trust.SignedNote;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Signs the log's head at the ends of batches, no more often than allowed, and once more when the log falls silent, so that every entry is
 * covered soon. A thread of its own, so that no batch waits for a signature.
 */
final class Checkpointer implements AutoCloseable {
    private final CheckpointStore store;
    private final CheckpointSigner signer;
    private final String ledgerId;
    private final Duration interval;
    private final Consumer<Throwable> onFailure;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Thread thread =
            Thread.ofPlatform().name("baize-checkpoints").daemon().unstarted(this::run);
    private Optional<Tip> head = Optional.empty();
    private boolean closed;
    private volatile Optional<Stored> newest;

    Checkpointer(
            CheckpointStore store,
            CheckpointSigner signer,
            String ledgerId,
            Duration interval,
            Consumer<Throwable> onFailure) {
        this.store = store;
        this.signer = signer;
        this.ledgerId = ledgerId;
        this.interval = interval;
        this.onFailure = onFailure;
        this.newest = store.newest();
    }

    void start() {
        thread.start();
    }

    /** The log is durable up to here. */
    void moveTo(Tip tip) {
        lock.lock();
        try {
            head = Optional.of(tip);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The newest checkpoint that may be released. */
    Optional<Stored> newest() {
        return newest;
    }

    private void run() {
        try {
            for (Optional<Tip> due = next(); due.isPresent(); due = next()) {
                sign(due.get());
                pause();
            }
        } catch (IOException | RuntimeException | Error failed) {
            onFailure.accept(failed);
        }
    }

    /** The head to sign; empty when this is closed and nothing is left to sign. */
    private Optional<Tip> next() {
        lock.lock();
        try {
            while (!closed && !isDue()) {
                moved.awaitUninterruptibly();
            }
            return isDue() ? head : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private boolean isDue() {
        long covered = newest.map(stored -> stored.checkpoint().size()).orElse(0L);
        return head.filter(tip -> tip.block().size() > covered).isPresent();
    }

    private void sign(Tip tip) throws IOException {
        Checkpoint checkpoint =
                new Checkpoint(Genesis.origin(ledgerId), tip.block().size(), tip.root());
        String name = Genesis.keyName(ledgerId, signer.member().value());
        SignedNote note = checkpoint.sign(name, signer.key());
        Stored stored = new Stored(note, checkpoint);
        store.add(stored);
        newest = Optional.of(stored);
    }

    private void pause() {
        lock.lock();
        try {
            long nanos = interval.toNanos();
            while (nanos > 0 && !closed) {
                nanos = moved.awaitNanos(nanos);
            }
        } catch (InterruptedException stop) {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** Signs what is not covered yet, and ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        // Who is told of a failed signature may close the ledger at once, on this very thread.
        while (thread.isAlive() && thread != Thread.currentThread()) {
            try {
                thread.join();
            } catch (InterruptedException wait) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
