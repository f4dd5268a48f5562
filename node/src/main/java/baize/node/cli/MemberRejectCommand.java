package baize.node.cli;

import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An identity body says that an applicant is not what it says. */
@Command(
        name = "reject",
        mixinStandardHelpOptions = true,
        description = "Rejects an applicant, as an identity body of another organisation than the registrar's. Final:"
                + " it applies again under another code.")
final class MemberRejectCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", description = "The applicant's short code.")
    private String code = "";

    @Option(names = "--reason", required = true, description = "Why: ${COMPLETION-CANDIDATES}.")
    private MembershipCommand.RejectionReason reason = MembershipCommand.RejectionReason.NOT_FOUND;

    @Mixin
    private SigningOptions signing = new SigningOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        signing.send(
                new MembershipCommand.RejectIdentity(Given.parsed("the code", code, MemberId::new), reason),
                signing.signer(Role.IDENTITY_BODY));
        return 0;
    }
}
