package baize.node.cli;

import baize.ledger.LedgerFaultException;
import baize.ledger.audit.AuditOptions;
import baize.ledger.audit.Backup;
import baize.services.vault.VaultFaultException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a backup back. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Audits a backup and copies it to a new node's directory. Keys and configuration are put back by hand.")
final class RestoreCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FROM", description = "A directory that backup made.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path from;

    @Parameters(index = "1", paramLabel = "DIR", description = "A directory that does not exist yet.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path directory;

    @Option(
            names = "--no-replay",
            description = "Audits without replaying the rules (audit --help says what that leaves open).")
    private boolean recorded;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The new node's configuration, where it names a database server for the vault.")
    private @Nullable Path config;

    @Override
    public Integer call() {
        try (AuditMeter meter = new AuditMeter(spec.commandLine().getErr())) {
            AuditOptions options = AuditOptions.full().withProgress(meter);
            VaultPlace vault = VaultPlace.of(Optional.ofNullable(config));
            Backup.Copied copied = Backup.restore(
                    from, directory, recorded ? options.withoutReplay() : options, node -> vault.restore(from, node));
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "Restored %,d entries of ledger %s to %s; the log was found good.%n"
                                    + "Before you serve it:%n"
                                    + "  put keys/, vault-keys/ and baize.yaml back into %s: a backup never holds them;%n"
                                    + "  without vault-keys/ nobody opens what the vault holds: a node with records and no keys does not start,%n"
                                    + "  and where the keys are lost, texts, names and photos stay closed for ever (the ledger is whole);%n"
                                    + "  what was written after the backup is not in it. Where anybody holds a checkpoint over more than%n"
                                    + "  %,d entries, get the missing blocks first: going on without them would be a second history.%n",
                            copied.size(),
                            copied.ledgerId(),
                            directory,
                            directory,
                            copied.size());
            return 0;
        } catch (LedgerFaultException | VaultFaultException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }
}
