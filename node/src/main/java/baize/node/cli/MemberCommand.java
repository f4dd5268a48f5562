package baize.node.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Organisations and their officers. */
@Command(
        name = "member",
        mixinStandardHelpOptions = true,
        description = "Brings organisations and officers onto the ledger, shows them, stops them for a while.",
        subcommands = {
            MemberRequestCommand.class,
            MemberConfirmCommand.class,
            MemberRejectCommand.class,
            MemberInviteCommand.class,
            MemberIssueCommand.class,
            MemberListCommand.class,
            MemberShowCommand.class,
            MemberSuspendCommand.class,
            MemberResumeCommand.class
        })
final class MemberCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what: member request, confirm, reject, invite, issue, list, show, suspend or resume");
    }
}
