package baize.ledger;

import baize.contracts.WorldState;
import baize.ledger.ordering.Batch;
import baize.ledger.ordering.OrderedCommand;
import baize.trust.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Prepares the commands of a batch, in parallel where admission has not done so already. */
final class Preparation implements AutoCloseable {
    /** Fewer commands than this are prepared by the caller's own thread. */
    private static final int SHARE = 8;

    private final Preparer preparer;
    private final VerifiedCommands verified;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final ExecutorService pool = Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("baize-verify-", 0).factory());

    Preparation(Preparer preparer, VerifiedCommands verified) {
        this.preparer = preparer;
        this.verified = verified;
    }

    /** The batch's commands, each looked at by the state before the batch. */
    List<Prepared> prepare(Batch batch, WorldState state) {
        List<OrderedCommand> commands = batch.commands();
        int share = Math.max(SHARE, Math.ceilDiv(commands.size(), threads));
        if (commands.size() <= share) {
            return prepare(commands, state);
        }
        List<Future<List<Prepared>>> shares = new ArrayList<>();
        for (int from = 0; from < commands.size(); from += share) {
            List<OrderedCommand> part = commands.subList(from, Math.min(commands.size(), from + share));
            shares.add(pool.submit(() -> prepare(part, state)));
        }
        List<Prepared> prepared = new ArrayList<>(commands.size());
        shares.forEach(part -> prepared.addAll(result(part)));
        return prepared;
    }

    private List<Prepared> prepare(List<OrderedCommand> commands, WorldState state) {
        return commands.stream().map(command -> prepare(command, state)).toList();
    }

    private Prepared prepare(OrderedCommand ordered, WorldState state) {
        byte[] bytes = ordered.command().toByteArray();
        return verified.take(Digest.of(Sha256.of(bytes)))
                .map(Prepared.class::cast)
                .orElseGet(() -> preparer.prepare(bytes, state));
    }

    /** The same, in the background. */
    Future<List<Prepared>> start(Batch batch, WorldState state) {
        return pool.submit(() -> prepare(batch.commands(), state));
    }

    static <T> T result(Future<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException wait) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
