package baize.node.cli;

import baize.ledger.LedgerFaultException;
import baize.ledger.audit.Backup;
import baize.services.vault.VaultFaultException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a node while the node runs. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Copies a node, while it runs or not: genesis record, blocks, checkpoints, and the vault as it is, encrypted. The copy is a prefix of the log, "
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

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Its configuration, which may name a database server for the vault (default: baize.yaml in DIR).")
    private @Nullable Path config;

    @Override
    public Integer call() {
        try {
            VaultPlace vault = VaultPlace.of(configuration());
            Instant now = Instant.now();
            Backup.Copied copied = Backup.copy(directory, to, backup -> vault.backUp(directory, backup, now));
            tell(copied, vault.isIn(directory));
            return 0;
        } catch (LedgerFaultException | VaultFaultException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private Optional<Path> configuration() {
        return Optional.ofNullable(config)
                .or(() -> Optional.of(directory.resolve("baize.yaml")).filter(Files::exists));
    }

    private void tell(Backup.Copied copied, boolean vault) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "Copied   %,d entries in %,d blocks (%,d bytes) of ledger %s to %s%n"
                        + "covered  %,d entries by its newest checkpoint%n"
                        + "vault    %s%n"
                        + "not in it: keys and configuration; state and read models are made again from the blocks%n"
                        + "next     ./baize audit %s%n",
                copied.size(),
                copied.blocks(),
                copied.bytes(),
                copied.ledgerId(),
                to,
                copied.covered(),
                vault ? "copied as it is, encrypted" : "there is none",
                to);
        copied.tail().ifPresent(tail -> spec.commandLine().getErr().println("baize: not copied: " + tail));
    }
}
