package baize.node.cli;

import baize.ledger.LedgerFaultException;
import baize.ledger.audit.Audit;
import baize.ledger.audit.AuditOptions;
import baize.ledger.audit.AuditReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a node's whole log without trusting the node. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies a node's whole log without trusting it: makes every block again from its commands and compares the bytes. "
                    + "Signatures, certificates and roles at each position, the rules, the state, the tree and the signed "
                    + "checkpoints must all agree. Names the first bad entry. Writes nothing to the directory; a running node's "
                    + "log is audited as far as it went.",
        },
        footer = {
            "",
            "With --no-replay only the commands of membership are judged again, because they say whose key is whose; every other "
                    + "command must have been signed by a key that was good at its position, ordered once and in time, and its "
                    + "leaf must hold what is recorded. That its outcome and events are what the rules say is then shown by the "
                    + "signed checkpoints alone: as far as nobody rewrote the log before they were signed.",
            "",
            "Whoever holds the checkpoint keys can write another log. Compare its ledger id and root with what others hold."
        })
final class AuditCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A node's directory, or a copy of one.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path directory;

    @Option(
            names = "--no-replay",
            description = "Takes outcomes and events as recorded: faster, and shows less (see below).")
    private boolean recorded;

    @Option(names = "--json", description = "Reports in JSON.")
    private boolean json;

    @Override
    public Integer call() {
        AuditReport report;
        try (AuditMeter meter = new AuditMeter(spec.commandLine().getErr())) {
            AuditOptions options = AuditOptions.full().withProgress(meter);
            report = Audit.run(directory, recorded ? options.withoutReplay() : options);
        } catch (LedgerFaultException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
        AuditText text = new AuditText(report);
        spec.commandLine().getOut().println(json ? text.json() : text.lines());
        return report.clean() ? 0 : 1;
    }
}
