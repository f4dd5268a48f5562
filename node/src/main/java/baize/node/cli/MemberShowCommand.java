package baize.node.cli;

import baize.contracts.MemberId;
import baize.contracts.membership.CreditCode;
import baize.services.enrolment.NodeRegister;
import baize.services.founding.KeyRing;
import baize.services.membership.OfficerWithKeys;
import baize.services.membership.OfficerWithKeys.State;
import baize.services.membership.Organisation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** One organisation, and with keys its officers. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows one organisation; with --keys also its officers, to itself, registrars and auditors.")
final class MemberShowCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "CODE", description = "The organisation's short code.")
    private String code = "";

    @Option(names = "--keys", paramLabel = "DIR", description = "Keys that may see its officers.")
    private @Nullable Path keys;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Mixin
    private NodeOptions node = new NodeOptions();

    /** What is shown. */
    private record Shown(Organisation organisation, Optional<List<OfficerWithKeys>> officers) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        MemberId member = Given.parsed("the code", code, MemberId::new);
        Optional<KeyRing> ring = keys == null ? Optional.empty() : Optional.of(SigningOptions.ring(keys));
        Shown shown = node.asking(client -> {
            NodeRegister register =
                    NodeRegister.of(client, ring.orElseGet(() -> new KeyRing(List.of(), Map.of(), Map.of())));
            Organisation organisation = register.organisation(member)
                    .orElseThrow(() -> new CommandFailure(
                            "no organisation " + code + " is on the ledger: ./baize member list shows who is."));
            return new Shown(
                    organisation, ring.isPresent() ? Optional.of(register.officers(member)) : Optional.empty());
        });
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> facts = facts(shown.organisation());
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>(facts);
            shown.officers()
                    .ifPresent(officers -> object.put(
                            "officers",
                            officers.stream().map(MemberShowCommand::facts).toList()));
            out.println(JSON.writeValueAsString(object));
            return 0;
        }
        facts.forEach((name, value) -> out.printf("%-14s%s%n", name.replace('_', ' '), value));
        shown.officers().ifPresent(officers -> table(officers).print(out, false));
        return 0;
    }

    private static Map<String, String> facts(Organisation organisation) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("organisation", organisation.member().value());
        facts.put("name_zh", organisation.names().zh().text());
        facts.put("name_en", organisation.names().en().text());
        facts.put("state", MemberText.state(organisation));
        facts.put("roles", MemberText.roles(organisation.roles()));
        facts.put(
                "credit_code", organisation.creditCode().map(CreditCode::value).orElse(""));
        facts.put("founding", organisation.founding() ? "yes" : "no");
        facts.put("requested_at", organisation.requestedAt().toString());
        facts.put("checked_at", organisation.checkedAt().map(Instant::toString).orElse(""));
        return facts;
    }

    private static Map<String, String> facts(OfficerWithKeys officer) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("officer", officer.officer().value());
        facts.put("roles", MemberText.roles(officer.roles()));
        facts.put("state", state(officer));
        facts.put("invited_at", officer.invitedAt().toString());
        return facts;
    }

    private static Table table(List<OfficerWithKeys> officers) {
        Table table = new Table("officer", "roles", "state", "invited at");
        officers.forEach(officer -> table.row(facts(officer).values().toArray(String[]::new)));
        return table;
    }

    private static String state(OfficerWithKeys officer) {
        if (officer.suspended()) {
            return "SUSPENDED";
        } else if (officer.keys().isEmpty()) {
            return "INVITED";
        }
        long valid = officer.keys().stream()
                .filter(key -> key.state() == State.VALID)
                .count();
        return valid + " of " + officer.keys().size() + " keys may sign";
    }
}
