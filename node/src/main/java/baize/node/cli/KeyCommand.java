package baize.node.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Officers' signing keys. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Makes, confirms, shows, replaces and revokes officers' signing keys.",
        subcommands = {
            KeyNewCommand.class,
            KeyConfirmCommand.class,
            KeyAcceptCommand.class,
            KeyListCommand.class,
            KeyRotateCommand.class,
            KeyRenewCommand.class,
            KeyRevokeCommand.class
        })
final class KeyCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** One key's id in 64 begins with a hyphen: it is a parameter where no option has that name. */
    static void takeKeysThatLookLikeOptions(CommandLine key) {
        key.getSubcommands().values().forEach(command -> command.setUnmatchedOptionsArePositionalParams(true));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what: key new, key confirm, key accept, key list, key rotate, key renew or key revoke");
    }
}
