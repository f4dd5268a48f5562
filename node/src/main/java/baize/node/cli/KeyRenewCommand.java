package baize.node.cli;

import baize.contracts.membership.MembershipCommand;
import baize.ledger.X509Certificates;
import baize.services.enrolment.OfficerRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A new certificate for a key that stays. */
@Command(
        name = "renew",
        mixinStandardHelpOptions = true,
        description = "Issues a new certificate for a key whose certificate ends, as a registrar.")
final class KeyRenewCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "REQUEST", description = "The request that the key's first certificate was made from.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path request;

    @Mixin
    private IssuingOptions issuing = new IssuingOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        OfficerRequest read = issuing.read(List.of(request)).getFirst();
        // What lies there is the certificate that ends.
        Files.deleteIfExists(issuing.file(read));
        IssuingOptions.Issued issued = issuing.signing()
                .node()
                .asking(client -> issuing.enter(
                        client,
                        read,
                        certificate -> new MembershipCommand.RenewCertificate(X509Certificates.der(certificate))));
        spec.commandLine()
                .getOut()
                .println("Recorded at position " + issued.position() + ". The key signs until "
                        + issued.certificate().facts().notAfter() + "; its certificate is " + issued.file() + ".");
        return 0;
    }
}
