package baize.node.cli;

import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.supply.ImportRun;
import baize.contracts.supply.SourceCode;
import baize.services.client.NodeClient;
import baize.services.founding.KeyRing;
import baize.services.founding.KeyRingFiles;
import baize.services.founding.OfficerKey;
import baize.services.importing.DemandFile;
import baize.services.importing.FileReport;
import baize.services.importing.ImportFileException;
import baize.services.importing.ImportReportJson;
import baize.services.importing.ImportReportText;
import baize.services.importing.ImportResult;
import baize.services.importing.Importer;
import baize.services.importing.NodeImportLog;
import baize.services.importing.ProgressBar;
import baize.services.importing.SourceFile;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Enters a community's demand tables as signed commands, reported by volunteers and not confirmed by the hospitals. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Enters the community's demand tables as signed commands. Interrupted, it goes on when called again.")
final class ImportCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what: import demand FILE, or import changes FILE");
    }

    @Command(
            name = "demand",
            mixinStandardHelpOptions = true,
            description = "A table of demand as it stood at one time, in CSV.")
    int demand(@Mixin ImportOptions options) throws IOException, InterruptedException {
        return run(options, ImportRun.Kind.TABLE);
    }

    @Command(
            name = "changes",
            mixinStandardHelpOptions = true,
            description = "The table's history, one change a line, in CSV. 1 means needed, quantity unknown.")
    int changes(@Mixin ImportOptions options) throws IOException, InterruptedException {
        return run(options, ImportRun.Kind.CHANGES);
    }

    private int run(ImportOptions options, ImportRun.Kind kind) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        DemandFile file = options.read(kind);
        if (options.check) {
            FileReport report = FileReport.of(file);
            out.println(options.json ? ImportReportJson.of(report) : ImportReportText.of(report));
            return 0;
        }
        ImportResult result = options.send(file, spec.commandLine().getErr());
        if (result instanceof ImportResult.Stopped stopped) {
            throw new CommandFailure(stopped.code() + " after " + stopped.entered() + " of " + stopped.lines()
                    + " lines: " + stopped.message() + " " + stopped.advice());
        }
        out.println(options.json ? ImportReportJson.of(result) : ImportReportText.of(result));
        return result instanceof ImportResult.NothingToEnter ? CommandLine.ExitCode.SOFTWARE : 0;
    }

    /** What both kinds of file share. */
    static final class ImportOptions {
        @Parameters(
                paramLabel = "FILE",
                description = "CSV in UTF-8 or GB18030, its first line the names of the columns.")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private Path file;

        @Option(
                names = {"--node", "--url"},
                paramLabel = "URL",
                description = "The node to send to (default: ${DEFAULT-VALUE}).")
        private URI node = URI.create("http://127.0.0.1:8080");

        @Option(names = "--keys", paramLabel = "DIR", description = "The directory with the importer's keys.")
        private @Nullable Path keys;

        @Option(
                names = "--member",
                paramLabel = "CODE",
                description = "The organisation that answers for the import, where the keys are of several.")
        private @Nullable String member;

        @Option(
                names = "--source",
                paramLabel = "CODE",
                description = "Whose table it is (default: ${DEFAULT-VALUE}). Lines of one source belong together.")
        private String source = "wuhan2020";

        @Option(names = "--check", description = "Reads the file and reports its dirt; needs no node and no keys.")
        private boolean check;

        @Option(
                names = "--open-need",
                description = "Also reports the open need of every hospital in the file's cities.")
        private boolean openNeed;

        @Option(names = "--json", description = "Reports in JSON.")
        private boolean json;

        DemandFile read(ImportRun.Kind kind) throws IOException {
            try {
                return DemandFile.read(SourceFile.read(file), kind);
            } catch (java.nio.file.NoSuchFileException e) {
                throw new CommandFailure(file + " does not exist.", e);
            } catch (ImportFileException e) {
                throw new CommandFailure(file + ": " + e.getMessage() + ".", e);
            }
        }

        ImportResult send(DemandFile demand, PrintWriter err) throws IOException, InterruptedException {
            Importer.ImportOrder order = new Importer.ImportOrder(sourceCode(), demand, openNeed);
            OfficerKey officer = officer();
            InstantSource clock = InstantSource.system();
            boolean terminal = Optional.ofNullable(System.console())
                    .filter(Console::isTerminal)
                    .isPresent();
            ProgressBar progress = new ProgressBar(err, clock, terminal);
            try (NodeClient client = new NodeClient(node)) {
                return new Importer(client, new NodeImportLog(client), officer, clock).run(order, progress);
            } catch (IOException e) {
                throw new CommandFailure(
                        "the node at " + node
                                + " gave no answer. What was entered stays: start the node, or name another"
                                + " with --node, and call this again; it goes on where it stopped.",
                        e);
            } finally {
                progress.close();
            }
        }

        private SourceCode sourceCode() {
            try {
                return new SourceCode(source);
            } catch (IllegalArgumentException e) {
                throw new CommandFailure("--source: " + e.getMessage() + ".", e);
            }
        }

        private OfficerKey officer() throws IOException {
            if (keys == null) {
                throw new CommandFailure(
                        "name the directory of the importer's keys with --keys DIR: ./baize demo prints its own.");
            }
            KeyRing ring;
            try {
                ring = KeyRingFiles.read(keys);
            } catch (java.nio.file.NoSuchFileException e) {
                throw new CommandFailure(keys + " holds no keys: name the directory that init or demo made.", e);
            }
            Optional<MemberId> wanted = Optional.ofNullable(member).map(MemberId::new);
            return ring.officers().stream()
                    .filter(key -> key.roles().contains(Role.IMPORTER))
                    .filter(key -> wanted.isEmpty() || wanted.get().equals(key.member()))
                    .findFirst()
                    .orElseThrow(() -> new CommandFailure(
                            "no key in " + keys + " is of an importer: name other --keys or another --member."));
        }
    }
}
