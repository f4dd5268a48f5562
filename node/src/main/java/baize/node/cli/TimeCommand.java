package baize.node.cli;

import baize.contracts.Role;
import baize.contracts.oversight.OversightCommand;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The machine's clock. */
@Command(
        name = "time",
        mixinStandardHelpOptions = true,
        description = "The machine's clock.",
        subcommands = TimeCommand.Accept.class)
final class TimeCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what: time accept");
    }

    /** Signs that a jump of the clock is accepted. */
    @Command(
            name = "accept",
            mixinStandardHelpOptions = true,
            description = "Signs, as an operator, that a jump of the machine's clock is accepted.")
    static final class Accept implements Callable<Integer> {
        @Mixin
        private SigningOptions signing = new SigningOptions();

        @Option(
                names = "--before",
                required = true,
                paramLabel = "TIME",
                description = "The ledger's last time, RFC 3339: the status page shows it.")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private Instant before;

        @Override
        public Integer call() throws IOException, InterruptedException {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            if (!before.isBefore(now)) {
                throw new CommandFailure("the ledger's last time is after the clock's " + now
                        + ": time never goes back. Set the machine's clock right first.");
            }
            signing.send(new OversightCommand.AcceptTime(before, now), signing.signer(Role.OPERATOR));
            return 0;
        }
    }
}
