package baize.node.cli;

import baize.contracts.Command;
import baize.contracts.CommandType;
import baize.contracts.CommandTypes;
import baize.ledger.codec.InvalidRecordException;
import baize.ledger.codec.RecordCodec;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commands from files. */
@CommandLine.Command(
        name = "command",
        mixinStandardHelpOptions = true,
        description = "Signs and sends a command from a file; tells what its body looks like.",
        subcommands = {SubmitCommand.Submit.class, DescribeCommand.class, NewCodeCommand.class})
final class SubmitCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what: command submit TYPE FILE, command describe TYPE or command new-code");
    }

    /** Signs a command's body and sends it. */
    @CommandLine.Command(
            name = "submit",
            mixinStandardHelpOptions = true,
            description = "Signs the body in FILE as a command of TYPE and sends it.")
    static final class Submit implements Callable<Integer> {
        private static final RecordCodec CODEC = new RecordCodec();

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Parameters(
                index = "0",
                paramLabel = "TYPE",
                description = "Such as supply.submit-demand; --list names all.",
                arity = "0..1")
        private String type = "";

        @Parameters(
                index = "1",
                paramLabel = "FILE",
                description = "The command's body in JSON; command describe TYPE shows its members.",
                arity = "0..1")
        private Path file = Path.of("");

        @Option(names = "--list", description = "Lists all types with the roles that may sign them, and ends.")
        private boolean list;

        @Mixin
        private SigningOptions signing = new SigningOptions();

        @Override
        public Integer call() throws IOException, InterruptedException {
            if (list) {
                PrintWriter out = spec.commandLine().getOut();
                CommandTypes.all().forEach(known -> out.printf("%-40s %s%n", known.name(), known.roles()));
                return 0;
            }
            CommandType known = CommandTypes.named(type)
                    .orElseThrow(() -> new CommandFailure("there is no command " + type + ": --list names all."));
            Command command;
            try {
                command = CODEC.readCommand(type, new String(Given.file(file), StandardCharsets.UTF_8));
            } catch (InvalidRecordException e) {
                throw new CommandFailure(file + " is not a body of " + type + ": " + e.getMessage(), e);
            }
            signing.send(command, signing.signer(known.roles()));
            return 0;
        }
    }
}
