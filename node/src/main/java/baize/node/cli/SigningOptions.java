package baize.node.cli;

import baize.contracts.Command;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.ledger.Commands;
import baize.services.client.NodeClient;
import baize.services.client.Outcome;
import baize.services.founding.KeyRing;
import baize.services.founding.KeyRingFiles;
import baize.services.founding.OfficerKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the keys are, who of them signs, and which node takes the command: options that several commands share. */
final class SigningOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private NodeOptions node = new NodeOptions();

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

    @Option(
            names = "--officer",
            paramLabel = "UUID",
            description = "The signer's pseudonym, where the keys are of several officers.")
    private @Nullable String officer;

    /** The node, and what to do where it does not answer. */
    NodeOptions node() {
        return node;
    }

    /** The directory with the keys. */
    Path directory() {
        return keys;
    }

    /** All keys of the directory. */
    KeyRing ring() throws IOException {
        return ring(keys);
    }

    /** All keys of a directory. */
    static KeyRing ring(Path directory) throws IOException {
        try {
            return KeyRingFiles.read(directory);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new CommandFailure(
                    directory + " holds no keys: name the directory that init, demo or key new made.", e);
        }
    }

    /** The first officer of the ring who has the first of these roles; where nobody has, the second one, and so on. */
    OfficerKey signer(Role... roles) throws IOException {
        return signer(List.of(roles));
    }

    /** As {@link #signer(Role...)}. */
    OfficerKey signer(Collection<Role> roles) throws IOException {
        Optional<MemberId> wanted =
                Optional.ofNullable(member).map(code -> Given.parsed("--member", code, MemberId::new));
        Optional<OfficerId> named =
                Optional.ofNullable(officer).map(code -> Given.parsed("--officer", code, OfficerId::new));
        List<OfficerKey> able = ring().officers().stream()
                .filter(key -> wanted.isEmpty() || wanted.get().equals(key.member()))
                .filter(key -> named.isEmpty() || named.get().equals(key.officer()))
                .toList();
        return roles.stream()
                .flatMap(role -> able.stream().filter(key -> key.roles().contains(role)))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("no key in " + keys + " may sign as "
                        + String.join(" or ", roles.stream().map(Role::name).toList())
                        + ": name other --keys, another --member or another --officer."));
    }

    /** Signs a command now, sends it, and says what became of it. */
    void send(Command command, OfficerKey signer) throws IOException, InterruptedException {
        long position = node.asking(client -> submit(client, command, signer));
        spec.commandLine().getOut().println("Recorded at position " + position + ".");
    }

    /** Signs a command now and sends it; answers its position, or fails with why not. */
    static long submit(NodeClient client, Command command, OfficerKey signer) throws IOException, InterruptedException {
        byte[] signed = Commands.sign(client.ledgerId(), Instant.now(), command, signer.key());
        return switch (client.submit(signed)) {
            case Outcome.Accepted(long position, boolean _) -> position;
            case Outcome.Refused refused ->
                throw new CommandFailure(refused.code() + " " + refused.message() + " " + refused.advice());
            case Outcome.Rejected rejected ->
                throw new CommandFailure(rejected.code() + " " + rejected.message() + " " + rejected.faults());
        };
    }
}
