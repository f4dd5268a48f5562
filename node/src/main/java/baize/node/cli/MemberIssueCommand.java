package baize.node.cli;

import baize.contracts.membership.MembershipCommand;
import baize.ledger.X509Certificates;
import baize.services.client.NodeClient;
import baize.services.enrolment.CertificateDesk;
import baize.services.enrolment.NodeRegister;
import baize.services.enrolment.OfficerRequest;
import baize.services.importing.ProgressBar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A registrar gives invited officers their certificates. */
@Command(
        name = "issue",
        mixinStandardHelpOptions = true,
        description =
                "Issues certificates for invited officers' requests, as a registrar. A key signs once somebody else has"
                        + " confirmed it: key confirm.")
final class MemberIssueCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "REQUEST", arity = "1..*", description = "Requests that key new made, PEM.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Mixin
    private IssuingOptions issuing = new IssuingOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<OfficerRequest> requests = issuing.read(files);
        issuing.registrar();
        return issuing.signing().node().asking(client -> {
            NodeRegister register = NodeRegister.of(client, issuing.signing().ring());
            return switch (new CertificateDesk(register).check(requests)) {
                case CertificateDesk.Checked.Faulty(List<String> faults) ->
                    throw new CommandFailure(
                            "nothing was issued; put this right first:\n  " + String.join("\n  ", faults));
                case CertificateDesk.Checked.Ready ready -> issue(client, ready);
            };
        });
    }

    private int issue(NodeClient client, CertificateDesk.Checked.Ready ready) throws IOException, InterruptedException {
        Table table = new Table("request", "key", "organisation", "officer", "valid until", "position", "certificate");
        for (OfficerRequest known : ready.known()) {
            Path file = issuing.file(known);
            row(table, known, "", "known", Files.exists(file) ? file.toString() : "not here: key renew makes another");
        }
        ProgressBar progress = ProgressBars.bar(spec.commandLine().getErr(), "certificates");
        long done = 0;
        try {
            for (OfficerRequest request : ready.fresh()) {
                IssuingOptions.Issued issued = issuing.enter(
                        client,
                        request,
                        certificate -> new MembershipCommand.IssueCertificate(X509Certificates.der(certificate)));
                row(
                        table,
                        request,
                        issued.certificate().facts().notAfter().toString(),
                        Long.toString(issued.position()),
                        issued.file().toString());
                progress.entered(++done, ready.fresh().size());
            }
        } finally {
            progress.close();
            table.print(spec.commandLine().getOut(), json);
        }
        if (!json) {
            spec.commandLine()
                    .getOut()
                    .println(
                            "A key signs once its organisation's administrator has confirmed it with ./baize key confirm"
                                    + " (the identity body, for an organisation's first).");
        }
        return 0;
    }

    private static void row(Table table, OfficerRequest request, String until, String position, String file) {
        table.row(
                request.name(),
                request.key().value(),
                request.member().value(),
                request.officer().value(),
                until,
                position,
                file);
    }
}
