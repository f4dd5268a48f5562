package baize.ledger;

import baize.ledger.ordering.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Who waits for which command. Thread-safe. */
final class PendingCommands {
    private record Pending(CompletableFuture<Answer> answer, Instant validUntil) {}

    private final Map<Digest, Pending> pending = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    /** Waits for a command, which {@code offer} hands to the ordering unless somebody has done so already. */
    CompletableFuture<Answer> await(Digest digest, Instant validUntil, Supplier<Submission> offer) {
        Pending mine = new Pending(new CompletableFuture<>(), validUntil);
        Pending earlier = pending.putIfAbsent(digest, mine);
        if (earlier != null) {
            return earlier.answer.copy();
        }
        Submission submission = offer.get();
        if (submission != Submission.TAKEN) {
            complete(digest, new Answer.Unavailable(submission));
        } else if (stopped) {
            complete(digest, new Answer.Unavailable(Submission.STOPPED));
        }
        return mine.answer.copy();
    }

    /** Tells whoever waits for this command. */
    void complete(Digest digest, Answer answer) {
        Pending done = pending.remove(digest);
        if (done != null) {
            done.answer.complete(answer);
        }
    }

    /** Gives up commands that the engine lost and that no batch can accept any more. */
    void expire(Instant time) {
        pending.forEach((digest, waiting) -> {
            if (waiting.validUntil.isBefore(time)) {
                complete(digest, new Answer.Unlogged(UnloggedReason.OUTSIDE_WINDOW, List.of()));
            }
        });
    }

    /** Nothing will be ordered any more. */
    void stop() {
        stopped = true;
        pending.keySet().forEach(digest -> complete(digest, new Answer.Unavailable(Submission.STOPPED)));
    }
}
