package baize.node.cli;

import baize.contracts.KeyId;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand;
import baize.contracts.membership.SigningKey.RevocationReason;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a key for good. */
@Command(
        name = "revoke",
        description = "Ends a key for good: as a registrar, or as an administrator of the key's organisation.")
final class KeyRevokeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "KEY", description = "The key's id; key list shows it.")
    private String key = "";

    @Option(names = "--reason", required = true, description = "Why: ${COMPLETION-CANDIDATES}.")
    private RevocationReason reason = RevocationReason.KEY_COMPROMISE;

    @Option(
            names = "--compromised-since",
            paramLabel = "TIME",
            description = "From when on the key's entries are in doubt, RFC 3339.")
    private @Nullable Instant compromisedSince;

    // No -h: a key may begin so.
    @Option(names = "--help", usageHelp = true, description = "Shows this help message and exits.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Mixin
    private SigningOptions signing = new SigningOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        KeyId id = Given.parsed("the key", key, KeyId::new);
        signing.send(
                new MembershipCommand.RevokeKey(id, reason, Optional.ofNullable(compromisedSince)),
                signing.signer(Role.REGISTRAR, Role.ADMINISTRATOR));
        return 0;
    }
}
