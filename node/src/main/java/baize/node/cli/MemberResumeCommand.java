package baize.node.cli;

import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets an organisation sign again. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = "Lets a suspended organisation sign again. As a registrar.")
final class MemberResumeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", description = "The organisation's short code.")
    private String code = "";

    @Mixin
    private SigningOptions signing = new SigningOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        signing.send(
                new MembershipCommand.SuspendMember(Given.parsed("the code", code, MemberId::new), false),
                signing.signer(Role.REGISTRAR));
        return 0;
    }
}
