package baize.ledger;

import baize.ledger.Admission.Verdict;
import baize.ledger.ordering.Batch;
import baize.ledger.ordering.Submission;
import baize.trust.Sha256;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who wait for what becomes of their commands, and the thread that tells them. Thread-safe. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final long EXPIRY_MILLIS = 60_000;

    private final Admission admission;
    private final PendingCommands pending = new PendingCommands();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("baize-answers").factory());
    private Instant expired = Instant.EPOCH;

    Answers(Admission admission) {
        this.admission = admission;
    }

    /** Waits for a command; it is offered unless the same bytes are waited for already. */
    CompletableFuture<Answer> await(Verdict.Admitted admitted, Supplier<Submission> offer) {
        return pending.await(admitted.digest(), admitted.payload().validUntil(), offer);
    }

    /** Tells those who wait for commands of a batch. Called by one thread, batch after batch. */
    void tell(Batch batch, ExecutedBlock block) {
        thread.execute(() -> answer(batch, block));
    }

    /** Does this after all that was told before. */
    void afterwards(Runnable work) {
        thread.execute(work);
    }

    /** Tells everybody who waits to try again later. */
    void stop() {
        pending.stop();
    }

    /** Stops, and ends the thread once it has told what it had to. */
    void close() {
        pending.stop();
        thread.close();
    }

    private void answer(Batch batch, ExecutedBlock block) {
        for (int i = 0; i < block.results().size(); i++) {
            byte[] command = batch.commands().get(i).command().toByteArray();
            pending.complete(
                    Digest.of(Sha256.of(command)),
                    answerOrLater(command, block.results().get(i)));
        }
        Instant time = block.block().time();
        if (time.toEpochMilli() - expired.toEpochMilli() > EXPIRY_MILLIS) {
            expired = time;
            pending.expire(time);
        }
    }

    /** The answer, or that one should ask again, where the entry that it speaks of cannot be read now: nobody is left waiting. */
    private Answer answerOrLater(byte[] command, CommandResult result) {
        try {
            return answer(command, result);
        } catch (RuntimeException unreadable) {
            LOG.error("An entry that a repeated command stands for cannot be read", unreadable);
            return new Answer.Unavailable(Submission.BUSY);
        }
    }

    private Answer answer(byte[] command, CommandResult result) {
        return switch (result) {
            case CommandResult.Logged(LogEntry entry) -> new Answer.Logged(entry, false);
            case CommandResult.Unlogged unlogged -> answer(command, unlogged);
        };
    }

    private Answer answer(byte[] command, CommandResult.Unlogged result) {
        boolean mayStandThere =
                result.reason() == UnloggedReason.DUPLICATE || result.reason() == UnloggedReason.OUTSIDE_WINDOW;
        Optional<LogEntry> entry = mayStandThere ? admission.entryOf(command) : Optional.empty();
        return entry.isPresent()
                ? new Answer.Logged(entry.get(), true)
                : new Answer.Unlogged(result.reason(), result.faults());
    }
}
