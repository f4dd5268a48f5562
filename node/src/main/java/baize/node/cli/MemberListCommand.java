package baize.node.cli;

import baize.contracts.Role;
import baize.contracts.membership.CreditCode;
import baize.services.enrolment.NodeRegister;
import baize.services.founding.KeyRing;
import baize.services.membership.Organisation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The public register of organisations. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the organisations on a node's ledger. Public: needs no keys.")
final class MemberListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--role", description = "Only those with this role: ${COMPLETION-CANDIDATES}.")
    private @Nullable Role role;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Mixin
    private NodeOptions node = new NodeOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Organisation> all =
                node.asking(client -> NodeRegister.of(client, new KeyRing(List.of(), Map.of(), Map.of()))
                        .organisations());
        Optional<Role> wanted = Optional.ofNullable(role);
        Table table = new Table("organisation", "state", "roles", "credit code", "name zh", "name en");
        for (Organisation organisation : all) {
            if (wanted.isEmpty() || organisation.roles().contains(wanted.get())) {
                table.row(
                        organisation.member().value(),
                        MemberText.state(organisation),
                        MemberText.roles(organisation.roles()),
                        organisation.creditCode().map(CreditCode::value).orElse(""),
                        organisation.names().zh().text(),
                        organisation.names().en().text());
            }
        }
        table.print(spec.commandLine().getOut(), json);
        return 0;
    }
}
