package baize.node.cli;

import baize.contracts.OfficerId;
import baize.services.client.NodeClient;
import baize.services.enrolment.InvitationBatch;
import baize.services.enrolment.InvitationCheck;
import baize.services.enrolment.InvitationLine;
import baize.services.enrolment.InvitationPlan;
import baize.services.enrolment.InvitationSheet;
import baize.services.enrolment.Inviter;
import baize.services.enrolment.NodeRegister;
import baize.services.enrolment.SheetFault;
import baize.services.founding.KeyRing;
import baize.services.importing.ImportFileException;
import baize.services.importing.ProgressBar;
import baize.services.importing.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Invites officers from a sheet: everything is checked before anything is signed, and an interrupted sheet is simply entered again. */
@Command(
        name = "invite",
        mixinStandardHelpOptions = true,
        description =
                "Invites the officers of a sheet: as an administrator those of the own organisation, as a registrar"
                        + " the first ones of another. Writes a second sheet with the pseudonym of each; interrupted, enter that one.")
final class MemberInviteCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "CSV in UTF-8 or GB18030. Columns: organisation, roles (several with + between them), and if"
                            + " wanted officer (a pseudonym of your own making) and note (who it is; never leaves this machine).")
    private @Nullable Path file;

    @Option(names = "--template", description = "Prints the sheet's first line, and ends.")
    private boolean template;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the sheet with the pseudonyms goes (default: FILE with .invited.csv at its end).")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Mixin
    private InviteKeys keys = new InviteKeys();

    /** The keys, which a template does not need. */
    static final class InviteKeys {
        @Mixin
        private NodeOptions node = new NodeOptions();

        @Option(names = "--keys", paramLabel = "DIR", description = "The directory with the inviter's keys.")
        private @Nullable Path directory;

        KeyRing ring() throws IOException {
            if (directory == null) {
                throw new CommandFailure("name the directory of the inviter's keys with --keys DIR.");
            }
            return SigningOptions.ring(directory);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (template) {
            spec.commandLine().getOut().println(InvitationSheet.template());
            return 0;
        }
        if (file == null) {
            throw new CommandFailure("name the sheet; --template prints its first line.");
        }
        InvitationSheet sheet = read(file);
        KeyRing ring = keys.ring();
        Path result = out != null ? out : file.resolveSibling(name(file));
        return keys.node.asking(client -> switch (InvitationCheck.check(
                sheet, NodeRegister.of(client, ring), new Inviter(ring))) {
            case InvitationPlan.Faulty(List<SheetFault> faults) ->
                throw new CommandFailure("nobody was invited; put this right first:\n  "
                        + String.join(
                                "\n  ",
                                faults.stream().map(SheetFault::toString).toList()));
            case InvitationPlan.Ready ready -> enter(client, ready, result);
        });
    }

    private int enter(NodeClient client, InvitationPlan.Ready plan, Path result)
            throws IOException, InterruptedException {
        List<InvitationLine> all = new ArrayList<>(plan.known());
        plan.batches().forEach(batch -> all.addAll(batch.lines()));
        // The pseudonyms are kept before the first of them is on the ledger: nobody could tell later whose they are.
        write(result, InvitationSheet.write(all));
        Table table = new Table("line", "organisation", "officer", "roles", "position");
        for (InvitationLine line : plan.known()) {
            row(table, line, "known");
        }
        ProgressBar progress = ProgressBars.bar(spec.commandLine().getErr(), "officers");
        long done = 0;
        try {
            for (InvitationBatch batch : plan.batches()) {
                String position = Long.toString(SigningOptions.submit(client, batch.command(), batch.inviter()));
                batch.lines().forEach(line -> row(table, line, position));
                done += batch.lines().size();
                progress.entered(done, plan.size());
            }
        } catch (IOException | CommandFailure e) {
            throw new CommandFailure(
                    done + " of " + plan.size() + " officers were invited before this: " + e.getMessage() + "\nEnter "
                            + result + " to go on.",
                    e);
        } finally {
            progress.close();
        }
        table.print(spec.commandLine().getOut(), json);
        spec.commandLine()
                .getErr()
                .println(plan.size() + " officers invited, " + plan.known().size()
                        + " were before. Who is who stands in " + result
                        + ": tell each the organisation's code and the own pseudonym, for key new.");
        return 0;
    }

    private static void row(Table table, InvitationLine line, String position) {
        table.row(
                Long.toString(line.fileLine()),
                line.organisation().value(),
                line.officer().map(OfficerId::value).orElse(""),
                MemberText.roles(line.roles()),
                position);
    }

    private static InvitationSheet read(Path file) throws IOException {
        try {
            return InvitationSheet.read(SourceFile.read(file));
        } catch (NoSuchFileException e) {
            throw new CommandFailure(file + " does not exist.", e);
        } catch (ImportFileException e) {
            throw new CommandFailure(file + ": " + e.getMessage() + ". --template prints the first line.", e);
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".invited.csv")) {
            return name;
        }
        return (name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name) + ".invited.csv";
    }

    /** Its owner's alone: the notes may name people. Replaces an older one whole or not at all. */
    private static void write(Path file, String text) throws IOException {
        Path next = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                ".invited",
                ".csv",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(next, text, StandardCharsets.UTF_8);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
