package baize.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.ledger.Ledger;
import baize.node.config.NodeConfig;
import baize.node.runtime.NodeRuntime;
import baize.node.runtime.NodeServer;
import baize.services.founding.Founder;
import baize.services.founding.FoundingPlan;
import baize.services.founding.FoundingPlan.PlannedMember;
import baize.services.founding.KeyRingFiles;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command against a real node over HTTP. */
class ImportCommandTest {
    private static final String TABLE = """
            city,district,hospital,item_zh,value,value_kind,review_status
            武汉市,洪山区,A/B 医院,医用防护口罩 | N95口罩,500,quantity,已审核
            武汉市,洪山区,A/B 医院,75%酒精,1,flag_needed_quantity_unknown,
            武汉市,洪山区,C医院,隔离衣,many,quantity,已审核
            """;

    private static final String CHANGES = """
            commit_time,commit,city,hospital,item_zh,change,old_value,new_value
            2020-02-01T01:59:21+08:00,a692b59dfc,襄阳市,D医院,手术衣,added,,1
            2020-02-02T01:59:21+08:00,b692b59dfc,襄阳市,D医院,手术衣,changed,1,30
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path directory;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private static NodeRuntime runtime;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private static NodeServer server;

    @BeforeAll
    static void startANode() throws Exception {
        Path node = directory.resolve("node");
        Founder.Founded founded = Founder.found(
                new FoundingPlan(List.of(member("registry", Role.REGISTRAR), member("volunteers", Role.IMPORTER))),
                Instant.now());
        Ledger.create(node, founded.genesis());
        KeyRingFiles.write(founded.keys(), node.resolve("keys"));
        runtime = NodeRuntime.open(new NodeConfig(
                node,
                "registry",
                URI.create("http://127.0.0.1"),
                ZoneId.of("Asia/Shanghai"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false));
        server = NodeServer.start(runtime, Map.of("server.port", "0", "server.address", "127.0.0.1"));
    }

    @AfterAll
    static void stop() {
        server.close();
        runtime.close();
    }

    @Test
    void enters_a_table_reports_its_open_need_and_knows_it_the_next_time() throws Exception {
        Path file = Files.writeString(directory.resolve("table.csv"), TABLE);

        Said first = run("demand", file.toString(), "--open-need");
        long size = runtime.ledger().size();
        Said again = run("demand", file.toString());

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out())
                .containsPattern("lines read +3\\R")
                .containsPattern("new +2\\R")
                .containsPattern("rejected +1\\R")
                .contains("line 4 value: many")
                .contains("Open need now: 500 pieces known, 1 lines with unknown quantity (2 lines of 1 hospitals)");
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("SUP-032").containsPattern("new +2\\R");
        assertThat(runtime.ledger().size()).isEqualTo(size);
    }

    @Test
    void enters_changes_and_reports_in_json() throws Exception {
        Path file = Files.writeString(directory.resolve("changes.csv"), CHANGES);

        Said said = run("changes", file.toString(), "--json", "--source", "other-source", "--member", "volunteers");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out())
                .startsWith("{\"result\":\"imported\",\"report\":{")
                .contains("\"added\":1,\"changed\":1,\"ended\":0");
    }

    @Test
    void checks_a_file_without_node_and_keys() throws Exception {
        Path file = Files.writeString(directory.resolve("checked.csv"), TABLE);

        Said said = execute("demand", file.toString(), "--check", "--node", "http://127.0.0.1:9");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).containsPattern("can be entered +2\\R");
    }

    @Test
    void says_what_is_wrong_and_what_to_do() throws Exception {
        Path table = Files.writeString(directory.resolve("wrong.csv"), TABLE + "武汉市,,E,口罩,7,quantity,\n");
        Path dirty = Files.writeString(
                directory.resolve("dirty.csv"), TABLE.lines().findFirst().orElseThrow() + "\n武汉市,,,口罩,7,quantity,\n");

        assertThat(run("changes", table.toString()).err()).contains("The column commit_time is missing");
        assertThat(run("demand", directory.resolve("none.csv").toString()).err())
                .contains("does not exist");
        assertThat(run("demand", table.toString(), "--source", "?").err()).contains("--source");
        assertThat(run("demand", table.toString(), "--member", "registry").err())
                .contains("--member");
        assertThat(execute("demand", table.toString()).err()).contains("--keys");
        assertThat(execute("demand", table.toString(), "--keys", directory.toString())
                        .err())
                .contains("holds no keys");
        assertThat(run("demand", table.toString(), "--node", "http://127.0.0.1:9")
                        .err())
                .contains("goes on where it stopped");
        Said nothing = run("demand", dirty.toString());
        assertThat(nothing.exit()).isEqualTo(1);
        assertThat(nothing.out()).contains("No line of this file can be entered");
    }

    private record Said(int exit, String out, String err) {}

    /** Runs the command against the node with its keys. */
    private static Said run(String... words) {
        List<String> all = new java.util.ArrayList<>(List.of(words));
        all.addAll(List.of("--keys", directory.resolve("node/keys").toString()));
        if (!all.contains("--node")) {
            all.addAll(List.of("--node", "http://127.0.0.1:" + server.port()));
        }
        return execute(all.toArray(String[]::new));
    }

    private static Said execute(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failure, line, _) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(words);
        return new Said(exit, out.toString(), err.toString());
    }

    private static PlannedMember member(String id, Role role) {
        return new PlannedMember(
                new MemberId(id),
                Names.of("机构", "Organisation"),
                Set.of(role),
                role == Role.REGISTRAR,
                List.of(Set.of(role)));
    }
}
