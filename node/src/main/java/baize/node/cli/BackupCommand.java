package baize.node.cli;

import baize.ledger.LedgerFaultException;
import baize.ledger.audit.Backup;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a node's log while the node runs. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Copies a node's log, while it runs or not: genesis record, blocks and checkpoints. The copy is a prefix of the log, "
                        + "opens and audits clean. Keys and configuration are never in it.")
final class BackupCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "The node's directory.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path directory;

    @Parameters(
            index = "1",
            paramLabel = "TO",
            description = "A directory that does not exist yet, best on another disk.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path to;

    @Override
    public Integer call() {
        try {
            Backup.Copied copied = Backup.copy(directory, to);
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "Copied   %,d entries in %,d blocks (%,d bytes) of ledger %s to %s%n"
                                    + "covered  %,d entries by its newest checkpoint%n"
                                    + "not in it: keys, configuration, vault; state and read models are made again from the blocks%n"
                                    + "next     ./baize audit %s%n",
                            copied.size(),
                            copied.blocks(),
                            copied.bytes(),
                            copied.ledgerId(),
                            to,
                            copied.covered(),
                            to);
            copied.tail().ifPresent(tail -> spec.commandLine().getErr().println("baize: not copied: " + tail));
            return 0;
        } catch (LedgerFaultException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }
}
