package baize.node.cli;

import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Stops an organisation for a while. */
@Command(
        name = "suspend",
        mixinStandardHelpOptions = true,
        description =
                "Stops an organisation for a while: nobody of it may sign until it is let go again. As a registrar.")
final class MemberSuspendCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", description = "The organisation's short code.")
    private String code = "";

    @Mixin
    private SigningOptions signing = new SigningOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        signing.send(
                new MembershipCommand.SuspendMember(Given.parsed("the code", code, MemberId::new), true),
                signing.signer(Role.REGISTRAR));
        return 0;
    }
}
