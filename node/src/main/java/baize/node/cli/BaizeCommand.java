package baize.node.cli;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command line: 0 when done; 1 with a sentence that says what is wrong and what to do. */
@Command(
        name = "./baize",
        mixinStandardHelpOptions = true,
        version = "Baize 0.1.0",
        description = "The ledger that organisations keep together when an epidemic strikes.",
        footer = {
            "",
            "Also: ./baize test [--slow] [--no-browser], ./baize format, ./baize bench [W1 W14 start ...], ./baize faults [A1 ...], "
                    + "./baize screenshots OUT"
        },
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            ServeCommand.class,
            AuditCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ImportCommand.class,
            TimeCommand.class,
            MemberCommand.class,
            KeyCommand.class,
            SubmitCommand.class,
            HelpCommand.class
        })
public final class BaizeCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Runs the command line and ends the process. */
    public static void main(String... args) {
        System.exit(run(args));
    }

    /** Runs the command line; gives the exit code. */
    public static int run(String... args) {
        return line().execute(args);
    }

    /** The command line, before its words. */
    static CommandLine line() {
        CommandLine root = new CommandLine(new BaizeCommand());
        KeyCommand.takeKeysThatLookLikeOptions(
                Objects.requireNonNull(root.getSubcommands().get("key")));
        return root.setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (failure instanceof CommandFailure told) {
                        line.getErr().println("baize: " + told.getMessage());
                    } else {
                        line.getErr().println("baize: something went wrong that should not: " + failure);
                        failure.printStackTrace(line.getErr());
                    }
                    return 1;
                })
                .setParameterExceptionHandler(new OneLineUsage());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: ./baize help lists the commands");
    }

    /** A wrong option is answered by one sentence and where help is, not by a page. */
    private static final class OneLineUsage implements CommandLine.IParameterExceptionHandler {
        @Override
        public int handleParseException(ParameterException failure, String[] args) {
            CommandLine line = failure.getCommandLine();
            line.getErr().println("baize: " + failure.getMessage());
            line.getErr().println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
            return 1;
        }
    }
}
