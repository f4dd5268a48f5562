package baize.ledger.ordering;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The order of one process alone: first come, first served. While one batch is made durable the next one gathers, so that many commands
 * share one sync. It keeps no file: its cursor is the number of the block.
 */
public final class SoloOrdering implements Ordering {
    /** Most commands that wait. */
    public static final int QUEUE_COMMANDS = 20_000;

    /** Most bytes that wait. */
    public static final int QUEUE_BYTES = 64 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(SoloOrdering.class);

    private final InstantSource clock;
    private final Optional<ClockWatch> watch;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<CommandBytes> queue = new ArrayDeque<>();
    private long queuedBytes;
    private Optional<String> stopped = Optional.empty();
    private boolean closed;
    private @Nullable Thread thread;

    private SoloOrdering(InstantSource clock, Optional<ClockWatch> watch) {
        this.clock = clock;
        this.watch = watch;
    }

    /** Engines that watch the machine's clock: a jump stops them until the operator accepts it. */
    public static OrderingFactory watched() {
        return watched(System::nanoTime);
    }

    /** As {@link #watched()}, with the time that really passes from another source. */
    public static OrderingFactory watched(LongSupplier nanoTime) {
        return (clock, lastTime) -> new SoloOrdering(clock, Optional.of(new ClockWatch(clock, nanoTime, lastTime)));
    }

    /** Engines whose clock is played by a program, such as the demonstration, and may jump as it likes. */
    public static OrderingFactory unwatched() {
        return (clock, lastTime) -> new SoloOrdering(clock, Optional.empty());
    }

    @Override
    public Submission submit(CommandBytes command) {
        lock.lock();
        try {
            if (closed || !checkClock()) {
                return Submission.STOPPED;
            }
            if (queue.size() >= QUEUE_COMMANDS || queuedBytes + command.length() > QUEUE_BYTES) {
                return Submission.BUSY;
            }
            queue.addLast(command);
            queuedBytes += command.length();
            changed.signal();
            return Submission.TAKEN;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Submission acceptTime(CommandBytes command, Instant now) {
        lock.lock();
        try {
            if (watch.isEmpty() || watch.get().jump().isEmpty()) {
                return submit(command);
            }
            boolean agreed = Duration.between(now, clock.instant()).abs().compareTo(ClockWatch.LIMIT) <= 0;
            if (closed || !agreed) {
                return Submission.STOPPED;
            }
            watch.get().accept();
            stopped = Optional.empty();
            LOG.info("The operator accepted the clock as {}", now);
            queue.addFirst(command);
            queuedBytes += command.length();
            changed.signal();
            return Submission.TAKEN;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start(LogHead last, OrderedBatches handler) {
        lock.lock();
        try {
            if (thread != null || closed) {
                throw new IllegalStateException("This ordering was started before");
            }
            checkClock();
            Thread started = Thread.ofPlatform().name("baize-ordering").daemon().unstarted(() -> run(last, handler));
            thread = started;
            started.start();
        } finally {
            lock.unlock();
        }
    }

    private void run(LogHead last, OrderedBatches handler) {
        Cursor cursor = last.cursor();
        try {
            for (Optional<Batch> batch = next(cursor); batch.isPresent(); batch = next(cursor)) {
                handler.execute(batch.get());
                cursor = batch.get().cursor();
            }
        } catch (RuntimeException | Error failed) {
            stop("The node halted: " + failed.getMessage());
            handler.engineFailed(failed);
        }
    }

    private Optional<Batch> next(Cursor after) {
        lock.lock();
        try {
            while (!closed && (queue.isEmpty() || !checkClock())) {
                changed.awaitUninterruptibly();
            }
            return closed ? Optional.empty() : Optional.of(take(after));
        } finally {
            lock.unlock();
        }
    }

    private Batch take(Cursor after) {
        List<OrderedCommand> commands = new ArrayList<>();
        long bytes = 0;
        for (CommandBytes next = queue.peekFirst();
                next != null && commands.size() < Batch.MAX_COMMANDS && bytes + next.length() <= Batch.MAX_BYTES;
                next = queue.peekFirst()) {
            queue.removeFirst();
            bytes += next.length();
            commands.add(new OrderedCommand(0, next));
        }
        queuedBytes -= bytes;
        return new Batch(new Cursor(after.epoch(), after.round() + 1, 0), clock.instant(), commands);
    }

    /** Whether the clock may be used. */
    private boolean checkClock() {
        Optional<Duration> jump = watch.flatMap(ClockWatch::jump);
        if (jump.isPresent() && stopped.isEmpty()) {
            stopped = Optional.of(
                    "The machine's clock says " + clock.instant() + ", " + jump.get()
                            + " away from what was expected. Set it right and start again, or sign that it is right: ./baize time accept");
            LOG.error("{}", stopped.get());
        }
        return jump.isEmpty();
    }

    private void stop(String why) {
        lock.lock();
        try {
            stopped = Optional.of(why);
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<String> whyStopped() {
        lock.lock();
        try {
            if (!closed) {
                checkClock();
            }
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        Thread running;
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
            running = thread;
        } finally {
            lock.unlock();
        }
        if (running != null && running != Thread.currentThread()) {
            joinUninterruptibly(running);
        }
    }

    private static void joinUninterruptibly(Thread running) {
        boolean interrupted = false;
        while (running.isAlive()) {
            try {
                running.join();
            } catch (InterruptedException wait) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
