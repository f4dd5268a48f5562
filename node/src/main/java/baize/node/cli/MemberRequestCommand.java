package baize.node.cli;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.contracts.membership.CertificateDer;
import baize.contracts.membership.CreditCode;
import baize.contracts.membership.MembershipCommand;
import baize.ledger.X509Certificates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Enters an organisation's request to join. */
@Command(
        name = "request",
        mixinStandardHelpOptions = true,
        description = "Enters an organisation's request to join, as a registrar. An identity body confirms it next.")
final class MemberRequestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", description = "The organisation's short code, such as first-hospital.")
    private String code = "";

    @Option(names = "--name-zh", required = true, description = "Its Chinese name.")
    private String nameZh = "";

    @Option(names = "--name-en", required = true, description = "Its English name.")
    private String nameEn = "";

    @Option(names = "--credit-code", required = true, description = "Its unified social credit code, 18 characters.")
    private String creditCode = "";

    @Option(
            names = "--roles",
            required = true,
            paramLabel = "ROLE[+ROLE...]",
            description = "What it shall do, such as HOSPITAL or WAREHOUSE+CARRIER.")
    private String roles = "";

    @Option(
            names = "--issuer",
            paramLabel = "FILE",
            description = "Its issuer certificate, PEM, where it shall be a registrar.")
    private @Nullable Path issuer;

    @Mixin
    private SigningOptions signing = new SigningOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Set<Role> wanted = Given.roles(roles);
        Names names;
        try {
            names = Names.of(nameZh, nameEn);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("--name-zh or --name-en: " + e.getMessage() + ".", e);
        }
        signing.send(
                new MembershipCommand.RequestMembership(
                        Given.parsed("the code", code, MemberId::new),
                        names,
                        Given.parsed("--credit-code", creditCode, CreditCode::new),
                        wanted,
                        issuer(issuer)),
                signing.signer(Role.REGISTRAR));
        return 0;
    }

    private static Optional<CertificateDer> issuer(@Nullable Path file) throws IOException {
        if (file == null) {
            return Optional.empty();
        }
        return Optional.of(CertificateFiles.read(file)
                .map(X509Certificates::der)
                .orElseThrow(() -> new CommandFailure(file + " is no certificate of ours in PEM.")));
    }
}
