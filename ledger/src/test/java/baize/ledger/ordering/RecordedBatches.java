package baize.ledger.ordering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** An executing side that keeps what it gets. */
final class RecordedBatches implements OrderedBatches {
    private final List<Batch> batches = new ArrayList<>();
    private final Set<Thread> threads = new LinkedHashSet<>();
    private final List<Throwable> failed = new CopyOnWriteArrayList<>();
    private int commands;
    private Runnable onExecute = () -> {};

    /** Has something done in every call, before the batch is kept. */
    RecordedBatches onExecute(Runnable action) {
        onExecute = action;
        return this;
    }

    @Override
    public LogHead execute(Batch batch) {
        onExecute.run();
        synchronized (this) {
            batches.add(batch);
            commands += batch.commands().size();
            threads.add(Thread.currentThread());
            notifyAll();
            return new LogHead(batch.cursor(), commands, new byte[32], new byte[32]);
        }
    }

    @Override
    public LogHead catchUp(Cursor to, LogHead expected) {
        throw new UnsupportedOperationException("Nothing was missed");
    }

    @Override
    public void engineFailed(Throwable why) {
        failed.add(why);
    }

    /** What the engine said that it failed of. */
    List<Throwable> failed() {
        return failed;
    }

    synchronized List<Batch> batches() {
        return List.copyOf(batches);
    }

    synchronized Set<Thread> threads() {
        return Set.copyOf(threads);
    }

    synchronized List<CommandBytes> commands() {
        return batches.stream()
                .flatMap(batch -> batch.commands().stream())
                .map(OrderedCommand::command)
                .toList();
    }

    synchronized void await(int expected) throws InterruptedException {
        while (commands < expected) {
            wait();
        }
    }
}
