package baize.services.client;

import baize.contracts.Refusal;
import baize.contracts.Refusals;
import baize.ledger.Answer;
import baize.ledger.LogEntry;
import baize.ledger.codec.Fault;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Sends commands straight into a ledger in the same process. */
public final class LedgerSubmitter implements Submitter {
    private final Function<byte[], CompletableFuture<Answer>> ledger;

    /** Sends to this ledger's submit. */
    public LedgerSubmitter(Function<byte[], CompletableFuture<Answer>> ledger) {
        this.ledger = ledger;
    }

    @Override
    public Outcome submit(byte[] command) throws IOException, InterruptedException {
        try {
            return outcome(ledger.apply(command).get());
        } catch (ExecutionException e) {
            throw new IOException("The ledger halted", e);
        }
    }

    private static Outcome outcome(Answer answer) throws IOException {
        return switch (answer) {
            case Answer.Logged(LogEntry entry, boolean repeated)
            when entry.accepted() -> new Outcome.Accepted(entry.position(), repeated);
            case Answer.Logged(LogEntry entry, boolean _) -> {
                Optional<Refusal> refusal = Refusals.coded(entry.outcome());
                yield new Outcome.Refused(
                        entry.position(),
                        entry.outcome(),
                        refusal.map(Refusal::message).orElse(""),
                        refusal.map(Refusal::advice).orElse(""));
            }
            case Answer.Unlogged(var reason, var faults) ->
                new Outcome.Rejected(
                        reason.name(),
                        reason.name(),
                        faults.stream().map(Fault::toString).toList());
            case Answer.Unavailable(var why) -> throw new IOException("The ledger takes no commands now: " + why);
        };
    }
}
