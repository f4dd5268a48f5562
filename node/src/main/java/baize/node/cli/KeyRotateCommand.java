package baize.node.cli;

import baize.contracts.KeyId;
import baize.contracts.membership.MembershipCommand;
import baize.contracts.membership.SigningKey.RevocationReason;
import baize.ledger.X509Certificates;
import baize.services.enrolment.OfficerRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A new key in the place of an old one, in one command of a registrar. */
@Command(
        name = "rotate",
        description = "Puts a new key in the place of an old one: as a registrar, in one command. The officer makes the"
                + " new key with key new and takes its certificate in with key accept.")
final class KeyRotateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "The old key's id; key list shows it.")
    private String old = "";

    @Parameters(index = "1", paramLabel = "REQUEST", description = "The request for the new key's certificate.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path request;

    @Option(
            names = "--reason",
            description = "Why: ${COMPLETION-CANDIDATES} (default: SUPERSEDED, or KEY_COMPROMISE with"
                    + " --compromised-since).")
    private @Nullable RevocationReason reason;

    @Option(
            names = "--compromised-since",
            paramLabel = "TIME",
            description = "From when on the old key's entries are in doubt, RFC 3339.")
    private @Nullable Instant compromisedSince;

    // No -h: a key may begin so.
    @Option(names = "--help", usageHelp = true, description = "Shows this help message and exits.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Mixin
    private IssuingOptions issuing = new IssuingOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        KeyId key = Given.parsed("the key", old, KeyId::new);
        OfficerRequest read = issuing.read(List.of(request)).getFirst();
        Optional<Instant> doubt = Optional.ofNullable(compromisedSince);
        RevocationReason why = Objects.requireNonNullElse(
                reason, doubt.isPresent() ? RevocationReason.KEY_COMPROMISE : RevocationReason.SUPERSEDED);
        IssuingOptions.Issued issued = issuing.signing().node().asking(client -> {
            IssuingOptions.Issued entered = issuing.enter(
                    client,
                    read,
                    certificate -> new MembershipCommand.ReplaceKey(key, X509Certificates.der(certificate), why));
            if (doubt.isPresent()) {
                SigningOptions.submit(client, new MembershipCommand.RevokeKey(key, why, doubt), issuing.registrar());
            }
            return entered;
        });
        spec.commandLine()
                .getOut()
                .println("Recorded at position " + issued.position() + ". The old key signs no more; the new one"
                        + " signs once it is confirmed (key confirm), and its certificate is " + issued.file() + ".");
        return 0;
    }
}
