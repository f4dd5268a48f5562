package baize.node.cli;

import baize.services.client.NodeSession;
import baize.services.founding.KeyRingFiles;
import baize.services.founding.OfficerKey;
import baize.services.founding.PendingKeys;
import baize.services.founding.PendingKeys.PendingKey;
import baize.trust.Certificate;
import baize.trust.P256SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a certificate that came back from the registrar to its key. The node says whether the ledger knows it, and in which roles. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = "Takes the certificate that came from the registrar to its key, once the key is confirmed.")
final class KeyAcceptCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The certificate, PEM.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--keys", required = true, paramLabel = "DIR", description = "The directory with the key.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path keys;

    @Mixin
    private NodeOptions node = new NodeOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Certificate certificate = CertificateFiles.read(file)
                .orElseThrow(() -> new CommandFailure(file + " is no certificate of ours in PEM."));
        SigningOptions.ring(keys);
        Optional<PendingKey> pending = PendingKeys.read(keys).stream()
                .filter(key -> key.key().publicKey().equals(certificate.facts().publicKey()))
                .findFirst();
        Optional<OfficerKey> renewed = SigningOptions.ring(keys).officers().stream()
                .filter(key -> key.key().publicKey().equals(certificate.facts().publicKey()))
                .findFirst();
        P256SigningKey key = pending.map(PendingKey::key)
                .or(() -> renewed.map(OfficerKey::key))
                .orElseThrow(() -> new CommandFailure(
                        file + " is not of a key in " + keys + ": name the directory that key new made the key in."));
        NodeSession session = node.asking(client -> NodeSession.open(client, key))
                .orElseThrow(() -> new CommandFailure(
                        "the ledger does not let this key sign: ask your administrator whether the key is confirmed, and the"
                                + " registrar whether the certificate was recorded and the officer is not suspended."));
        if (pending.isPresent()) {
            PendingKeys.accept(keys, pending.get(), session.roles(), certificate);
        } else {
            KeyRingFiles.put(
                    keys, new OfficerKey(session.member(), session.officer(), session.roles(), key, certificate));
        }
        spec.commandLine()
                .getOut()
                .println("Officer " + session.officer().value() + " of "
                        + session.member().value() + " signs with this key until "
                        + certificate.facts().notAfter() + " as " + session.roles() + ".");
        return 0;
    }
}
