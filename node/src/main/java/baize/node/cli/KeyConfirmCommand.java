package baize.node.cli;

import baize.contracts.KeyId;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand.ConfirmKeys;
import baize.services.founding.OfficerKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says that keys are their officers' own. */
@Command(
        name = "confirm",
        description = "Confirms that keys are their officers' own, so that they may sign: as an administrator of their"
                + " organisation, or as an identity body where none of it can sign yet. Compare each key with what the"
                + " officer says by telephone or in person first.")
final class KeyConfirmCommand implements Callable<Integer> {
    @Parameters(paramLabel = "KEY", arity = "1..*", description = "The keys' ids, as the officers tell them.")
    private List<String> keys = new ArrayList<>();

    // No -h: a key may begin so.
    @Option(names = "--help", usageHelp = true, description = "Shows this help message and exits.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Mixin
    private SigningOptions signing = new SigningOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<KeyId> ids = keys.stream()
                .map(key -> Given.parsed("the key", key, KeyId::new))
                .toList();
        OfficerKey signer = signing.signer(Role.IDENTITY_BODY, Role.ADMINISTRATOR);
        for (int from = 0; from < ids.size(); from += ConfirmKeys.LIMIT) {
            signing.send(new ConfirmKeys(ids.subList(from, Math.min(from + ConfirmKeys.LIMIT, ids.size()))), signer);
        }
        return 0;
    }
}
