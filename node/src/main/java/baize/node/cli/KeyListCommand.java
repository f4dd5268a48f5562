package baize.node.cli;

import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.services.client.NodeClient;
import baize.services.enrolment.NodeRegister;
import baize.services.founding.KeyRing;
import baize.services.founding.OfficerKey;
import baize.services.founding.PendingKeys;
import baize.services.founding.PendingKeys.PendingKey;
import baize.services.membership.OfficerWithKeys;
import baize.services.membership.OfficerWithKeys.KeyStanding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The keys of the organisations whose officers the own keys may see, as the ledger has them, and what waits here. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists keys with their officers, roles, end and state on a running node's ledger.")
final class KeyListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--keys", required = true, paramLabel = "DIR", description = "The directory with your keys.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path keys;

    @Option(
            names = "--member",
            paramLabel = "CODE",
            description = "An organisation to list, as a registrar or an auditor (default: those of your own keys).")
    private @Nullable String member;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Mixin
    private NodeOptions node = new NodeOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        KeyRing ring = SigningOptions.ring(keys);
        List<PendingKey> pending = PendingKeys.read(keys);
        Table table = new Table("key", "organisation", "officer", "roles", "valid until", "state", "secret here");
        node.asking(client -> {
            onLedger(client, ring, table);
            return 0;
        });
        for (PendingKey key : pending) {
            table.row(
                    key.key().publicKey().thumbprint(),
                    key.member().value(),
                    key.officer().value(),
                    "",
                    "",
                    "WAITS_FOR_CERTIFICATE",
                    "yes");
        }
        table.print(spec.commandLine().getOut(), json);
        return 0;
    }

    private void onLedger(NodeClient client, KeyRing ring, Table table) throws IOException, InterruptedException {
        NodeRegister register = NodeRegister.of(client, ring);
        Set<KeyId> here = ring.officers().stream()
                .map(key -> new KeyId(key.key().publicKey().thumbprint()))
                .collect(Collectors.toSet());
        for (MemberId organisation : organisations(ring)) {
            for (OfficerWithKeys officer : register.officers(organisation)) {
                for (KeyStanding key : officer.keys()) {
                    table.row(
                            key.key().value(),
                            organisation.value(),
                            officer.officer().value(),
                            MemberText.roles(officer.roles()),
                            key.notAfter().toString(),
                            MemberText.state(key),
                            here.contains(key.key()) ? "yes" : "no");
                }
            }
        }
    }

    private Set<MemberId> organisations(KeyRing ring) {
        if (member != null) {
            return Set.of(Given.parsed("--member", member, MemberId::new));
        }
        Set<String> codes = new TreeSet<>();
        ring.officers().stream().map(OfficerKey::member).map(MemberId::value).forEach(codes::add);
        return codes.stream().map(MemberId::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
