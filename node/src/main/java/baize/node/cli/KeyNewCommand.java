package baize.node.cli;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.services.founding.PendingKeys;
import baize.trust.PemText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes an officer's key on this machine and the request for its certificate. Needs no node. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Makes an invited officer's key on this machine, and the request for its certificate.")
final class KeyNewCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "DIR",
            description = "Where the key goes; made where it does not exist.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path keys;

    @Option(
            names = "--member",
            required = true,
            paramLabel = "CODE",
            description = "The officer's organisation, as the invitation says.")
    private String member = "";

    @Option(
            names = "--officer",
            required = true,
            paramLabel = "UUID",
            description = "The officer's pseudonym, as the invitation says.")
    private String officer = "";

    @Option(
            names = "--request",
            paramLabel = "FILE",
            description = "Where the request goes (default: <officer>.csr in the current directory).")
    private @Nullable Path request;

    @Override
    public Integer call() throws IOException {
        MemberId organisation = Given.parsed("--member", member, MemberId::new);
        OfficerId pseudonym = Given.parsed("--officer", officer, OfficerId::new);
        Path file = request != null ? request : Path.of(pseudonym.value() + ".csr");
        if (Files.exists(file)) {
            throw new CommandFailure(file + " exists already: name another file with --request.");
        }
        PendingKeys.PendingKey made;
        try {
            made = PendingKeys.make(keys, organisation, pseudonym);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(
                    e.getFile()
                            + " waits for its certificate already: take that in with key accept, or move the file away.",
                    e);
        }
        Files.writeString(file, PemText.write(PemText.REQUEST, made.request()));
        PrintWriter out = spec.commandLine().getOut();
        out.println("Made a key that never leaves " + keys + ", and its request.");
        out.println("  key       " + made.key().publicKey().thumbprint());
        out.println("  request   " + file);
        out.println(
                "  next      send the request to your registrar, and tell your administrator the key by telephone or in");
        out.println(
                "            person (the identity body, for your organisation's first): it must be confirmed to sign;");
        out.println("            when the certificate has come: ./baize key accept FILE --keys " + keys);
        return 0;
    }
}
