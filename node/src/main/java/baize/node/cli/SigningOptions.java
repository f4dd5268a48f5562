package baize.node.cli;

import baize.contracts.Command;
import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.ledger.Commands;
import baize.services.client.NodeClient;
import baize.services.client.Outcome;
import baize.services.founding.KeyRing;
import baize.services.founding.KeyRingFiles;
import baize.services.founding.OfficerKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the keys are, who of them signs, and which node takes the command: options that several commands share. */
final class SigningOptions {
    @Option(
            names = "--node",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "The node to send to (default: ${DEFAULT-VALUE}).")
    private URI node = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "DIR",
            description = "The directory with the signer's keys.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path keys;

    @Option(
            names = "--member",
            paramLabel = "CODE",
            description = "The signer's organisation, where the keys are of several.")
    private @Nullable String member;

    /** A client of the node. */
    NodeClient client() {
        return new NodeClient(node);
    }

    /** The first officer of the ring who has the role. */
    OfficerKey signer(Role role) throws IOException {
        KeyRing ring;
        try {
            ring = KeyRingFiles.read(keys);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new CommandFailure(keys + " holds no keys: name the directory that init or demo made.", e);
        }
        Optional<MemberId> wanted = Optional.ofNullable(member).map(MemberId::new);
        List<OfficerKey> able = ring.officers().stream()
                .filter(key -> key.roles().contains(role))
                .filter(key -> wanted.isEmpty() || wanted.get().equals(key.member()))
                .toList();
        if (able.isEmpty()) {
            throw new CommandFailure(
                    "no key in " + keys + " may sign as " + role + ": name other --keys or another --member.");
        }
        return able.getFirst();
    }

    /** Signs a command now, sends it, and says what became of it. */
    void send(Command command, OfficerKey signer) throws IOException, InterruptedException {
        try (NodeClient client = client()) {
            byte[] signed = Commands.sign(client.ledgerId(), Instant.now(), command, signer.key());
            switch (client.submit(signed)) {
                case Outcome.Accepted(long position, boolean _) ->
                    System.out.println("Recorded at position " + position + ".");
                case Outcome.Refused refused ->
                    throw new CommandFailure(refused.code() + " " + refused.message() + " " + refused.advice());
                case Outcome.Rejected rejected ->
                    throw new CommandFailure(rejected.code() + " " + rejected.message() + " " + rejected.faults());
            }
        } catch (java.net.ConnectException e) {
            throw new CommandFailure("no node answers at " + node + ": start it, or name another one with --node.", e);
        }
    }
}
