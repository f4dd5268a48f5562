package baize.node.commands;

import baize.ledger.Answer;
import java.util.concurrent.CompletableFuture;

/** Where signed commands go: the node's ledger. */
@FunctionalInterface
public interface CommandSink {
    /** Submits a command; completes when it is durable and applied, or when it is clear that it never will be. */
    CompletableFuture<Answer> submit(byte[] command);
}
