package baize.node.cli;

import baize.contracts.Command;
import baize.contracts.Role;
import baize.services.client.NodeClient;
import baize.services.enrolment.CertificateDesk;
import baize.services.enrolment.OfficerRequest;
import baize.services.founding.KeyRing;
import baize.services.founding.OfficerKey;
import baize.trust.Certificate;
import baize.trust.CertificateIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A registrar's keys and where certificates go: options of the commands that make certificates. */
final class IssuingOptions {
    @Mixin
    private SigningOptions signing = new SigningOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where certificates go, each named after its key (default: the current directory).")
    private Path out = Path.of(".");

    @Option(
            names = "--days",
            defaultValue = "365",
            description = "How long the certificate is valid, 1 to 730 days (default: ${DEFAULT-VALUE}).")
    private int days = 365;

    /** The registrar who signs. */
    OfficerKey registrar() throws IOException {
        return signing.signer(Role.REGISTRAR);
    }

    /** Node and keys. */
    SigningOptions signing() {
        return signing;
    }

    /** Where the certificate for a request goes. */
    Path file(OfficerRequest request) {
        return CertificateFiles.of(out, request.key().value());
    }

    /** The requests in these files; where some hold none, the command ends and names them all. */
    List<OfficerRequest> read(List<Path> files) throws IOException {
        List<OfficerRequest> requests = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Path file : files) {
            OfficerRequest.read(file.toString(), Given.file(file))
                    .ifPresentOrElse(
                            requests::add,
                            () -> faults.add(
                                    file
                                            + ": this is no officer's request in PEM, or another key signed it: let key new make it"));
        }
        if (!faults.isEmpty()) {
            throw new CommandFailure("nothing was issued:\n  " + String.join("\n  ", faults));
        }
        return requests;
    }

    /** What came of a certificate. */
    record Issued(Certificate certificate, Path file, long position) {}

    /**
     * Makes a certificate, keeps it as a file, and enters it. The file comes first: whoever is interrupted calls again, and the same
     * certificate is entered. Of a new certificate that a rule refuses nothing stays.
     */
    Issued enter(NodeClient client, OfficerRequest request, Function<Certificate, Command> command)
            throws IOException, InterruptedException {
        OfficerKey registrar = registrar();
        Path file = file(request);
        Optional<Certificate> kept = kept(file, request);
        Certificate certificate = kept.isPresent() ? kept.get() : made(file, request, registrar);
        try {
            long position = SigningOptions.submit(client, command.apply(certificate), registrar);
            return new Issued(certificate, file, position);
        } catch (CommandFailure refused) {
            if (kept.isEmpty()) {
                Files.delete(file);
            }
            throw new CommandFailure(request.name() + ": " + refused.getMessage(), refused);
        }
    }

    private Certificate made(Path file, OfficerRequest request, OfficerKey registrar) throws IOException {
        Certificate made = CertificateDesk.certify(issuer(registrar), request, Instant.now(), checkedDays());
        CertificateFiles.write(file, made);
        return made;
    }

    private static Optional<Certificate> kept(Path file, OfficerRequest request) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return CertificateFiles.read(file)
                .filter(kept -> kept.facts()
                                .publicKey()
                                .equals(request.request().publicKey())
                        && kept.facts().subject().equals(request.request().subject())
                        && kept.facts().isValidAt(Instant.now()));
    }

    private CertificateIssuer issuer(OfficerKey registrar) throws IOException {
        KeyRing ring = signing.ring();
        return Optional.ofNullable(ring.issuers().get(registrar.member()))
                .orElseThrow(() -> new CommandFailure(signing.directory() + " holds no issuer key of "
                        + registrar.member().value() + ": name the directory that init made with --keys."));
    }

    private int checkedDays() {
        if (days < 1 || days > CertificateDesk.MOST_DAYS) {
            throw new CommandFailure("--days takes 1 to " + CertificateDesk.MOST_DAYS + ", not " + days + ".");
        }
        return days;
    }
}
