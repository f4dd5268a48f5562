package baize.checks.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the commands that measure, break and picture. */
@Command(
        name = "./baize",
        mixinStandardHelpOptions = true,
        description = "Measures, breaks and pictures a node. What the node logs meanwhile is in target/checks.log.",
        subcommands = {BenchCommand.class, FaultsCommand.class, ScreenshotsCommand.class})
public final class ChecksCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Runs the command line and ends the process. */
    public static void main(String... args) {
        System.exit(new CommandLine(new ChecksCommand()).execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what: bench, faults or screenshots");
    }
}
