package baize.node.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.donation.DonationCode;
import baize.contracts.membership.CreditCode;
import baize.services.client.NodeClient;
import baize.services.client.NodeSession;
import baize.services.founding.KeyRingFiles;
import baize.services.founding.OfficerKey;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F1 as organisations live it at their command lines, against a real node over HTTP: each on a machine of its own, a directory here. */
class NewOrganisationTest {
    private static final String CREDIT_CODE =
            CreditCode.withCheck("91000000M12345678").value();
    private static final String PERSON = "王小明";

    @TempDir
    private Path directory = Path.of("");

    private ServedNode node;

    @BeforeEach
    void serve() throws Exception {
        node = ServedNode.start(directory.resolve("node"));
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void a_hospital_comes_in_and_its_officer_signs_changes_keys_and_is_stopped() throws Exception {
        // Requested by the registrar, and nobody can be invited before an identity body has checked.
        founders(
                        "member",
                        "request",
                        "first-hospital",
                        "--name-zh",
                        "第一医院",
                        "--name-en",
                        "First Hospital",
                        "--credit-code",
                        CREDIT_CODE,
                        "--roles",
                        "HOSPITAL")
                .good();
        Path sheet = Files.write(
                directory.resolve("officers.csv"),
                ("organisation,roles,note\nfirst-hospital,HOSPITAL+ADMINISTRATOR," + PERSON
                                + "\nfirst-hospital,hospital,night desk\n")
                        .getBytes(Charset.forName("GB18030")));
        assertThat(founders("member", "invite", sheet.toString()).refused())
                .contains("nobody was invited", "line 2, organisation", "line 3, organisation", "not confirmed");
        founders("member", "confirm", "first-hospital", "--evidence", file("registration.txt", "Registered in 1950."))
                .good();

        // Invited from a sheet: the pseudonyms are drawn, who is who stays in a file of the owner's alone.
        CommandLineRun invited =
                founders("member", "invite", sheet.toString(), "--json").good();
        Path whoIsWho = directory.resolve("officers.invited.csv");
        List<String> lines = Files.readString(whoIsWho).lines().toList();
        assertThat(lines).hasSize(3).anySatisfy(line -> assertThat(line).contains(PERSON));
        assertThat(invited.out()).startsWith("[{").doesNotContain(PERSON);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(whoIsWho)))
                .isEqualTo("rw-------");
        String officer = lines.get(1).split(",", -1)[1];

        // The officer's own machine makes the key; the registrar sees the request and never the key.
        CommandLineRun made = newKey(officer, "request.csr");
        Path pending = hospital().resolve("pending-" + officer + "-first-hospital.jwk");
        String secret = Files.readString(pending).replaceAll(".*\"d\":\"([^\"]+)\".*", "$1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pending)))
                .isEqualTo("rw-------");
        assertThat(made.out() + made.err()).doesNotContain(secret);
        String key = made.found("(?m)^ +key +(\\S+)");
        CommandLineRun issued = founders(
                        "member", "issue", path("request.csr"), "--out", path("certificates"), "--json")
                .good();
        assertThat(issued.found("\"key\":\"([^\"]+)\"")).isEqualTo(key);

        // The registrar's certificate alone is not enough: another body says whose key it is.
        assertThat(run("key", "accept", path("certificates/" + key + ".pem"), "--keys", keys(), "--node", node.url())
                        .refused())
                .contains("is confirmed");
        founders("key", "confirm", key).good();
        CommandLineRun accepted = run(
                        "key", "accept", path("certificates/" + key + ".pem"), "--keys", keys(), "--node", node.url())
                .good();
        assertThat(accepted.out()).contains(officer, "first-hospital", "HOSPITAL");
        assertThat(pending).doesNotExist();
        place("first-ward").good();
        assertThat(founders("member", "issue", path("request.csr"), "--out", path("certificates"))
                        .good()
                        .out())
                .contains("known");

        // Rotated: the old key stays behind and signs no more.
        String next = newKey(officer, "next.csr").found("(?m)^ +key +(\\S+)");
        founders("key", "rotate", key, path("next.csr"), "--out", path("certificates"), "--reason", "DEVICE_LOST")
                .good();
        assertThat(founders("key", "list", "--member", "first-hospital").good().out())
                .containsPattern(Pattern.quote(next) + ".*UNCONFIRMED");
        founders("key", "confirm", next).good();
        assertThat(place("second-ward").refused()).contains("MEM-001");
        run("key", "accept", path("certificates/" + next + ".pem"), "--keys", keys(), "--url", node.url())
                .good();
        place("second-ward").good();
        assertThat(hospital().resolve("retired-" + key + ".p12")).exists();
        assertThat(hospitalKeys())
                .anySatisfy(row -> assertThat(row).contains(key, "REVOKED (DEVICE_LOST)", "no"))
                .anySatisfy(row -> assertThat(row).contains(next, "VALID", "yes"));

        // Stopped and let go; then the key is revoked for good.
        founders("member", "suspend", "first-hospital").good();
        assertThat(place("third-ward").refused()).contains("MEM-005");
        assertThat(run("member", "show", "first-hospital", "--url", node.url())
                        .good()
                        .out())
                .contains("SUSPENDED");
        founders("member", "resume", "first-hospital").good();
        place("third-ward").good();
        founders("key", "revoke", next, "--reason", "KEY_COMPROMISE", "--compromised-since", "2020-02-01T00:00:00Z")
                .good();
        assertThat(place("fourth-ward").refused()).contains("MEM-001");
        assertThat(founders("key", "list", "--member", "first-hospital").good().out())
                .contains("REVOKED (KEY_COMPROMISE) in doubt since 2020-02-01T00:00:00Z");

        assertThat(filesWith(PERSON)).isEmpty();
    }

    @Test
    void an_administrator_goes_on_alone_and_sees_only_its_own_officers() throws Exception {
        aHospitalWithAnAdministrator();
        String more = file("more.csv", "note,roles,organisation\nday desk,HOSPITAL,first-hospital\n");

        CommandLineRun invited = run("member", "invite", more, "--keys", keys(), "--node", node.url())
                .good();

        assertThat(invited.err()).contains("1 officers invited");
        // The sheet with the pseudonyms can be entered again: nothing happens twice.
        assertThat(run("member", "invite", path("more.invited.csv"), "--keys", keys(), "--node", node.url())
                        .good()
                        .err())
                .contains("0 officers invited, 1 were before");
        assertThat(run("member", "show", "first-hospital", "--keys", keys(), "--node", node.url())
                        .good()
                        .out())
                .contains("INVITED", "1 of 1 keys may sign");
        assertThat(run("member", "show", "registry", "--keys", keys(), "--node", node.url())
                        .refused())
                .contains("no key at hand may see the officers of registry");
        OfficerKey administrator = KeyRingFiles.read(hospital()).officers().getFirst();
        try (NodeClient client = new NodeClient(URI.create(node.url()))) {
            NodeSession session = NodeSession.open(client, administrator.key()).orElseThrow();
            assertThatThrownBy(() -> session.get("/api/v1/organisations/registry/officers"))
                    .hasMessageContaining("403");
            assertThatThrownBy(() -> client.get("/api/v1/organisations/first-hospital/officers"))
                    .hasMessageContaining("401");
        }
    }

    @Test
    void an_impostor_is_rejected_and_stays_on_the_list() {
        founders(
                        "member",
                        "request",
                        "no-hospital",
                        "--name-zh",
                        "不存在医院",
                        "--name-en",
                        "No Hospital",
                        "--credit-code",
                        CREDIT_CODE,
                        "--roles",
                        "HOSPITAL")
                .good();

        founders("member", "reject", "no-hospital", "--reason", "NOT_FOUND").good();

        assertThat(run("member", "list", "--node", node.url()).good().out())
                .containsPattern("no-hospital +REJECTED +HOSPITAL");
        assertThat(run("member", "list", "--node", node.url(), "--json", "--role", "REGISTRAR")
                        .good()
                        .out())
                .startsWith("[{\"organisation\":\"registry\",\"state\":\"VERIFIED\"")
                .doesNotContain("no-hospital");
    }

    @Test
    void says_what_is_wrong_and_what_to_do() throws Exception {
        assertThat(founders(
                                "member",
                                "request",
                                "first-hospital",
                                "--name-zh",
                                "医院",
                                "--name-en",
                                "Hospital",
                                "--credit-code",
                                "91000000M123456789",
                                "--roles",
                                "HOSPITAL")
                        .refused())
                .contains("--credit-code", "last one must match");
        assertThat(founders(
                                "member",
                                "request",
                                "first-hospital",
                                "--name-zh",
                                "医院",
                                "--name-en",
                                "Hospital",
                                "--credit-code",
                                CREDIT_CODE,
                                "--roles",
                                "DOCTOR")
                        .refused())
                .contains("there is no role DOCTOR", "HOSPITAL");
        assertThat(founders("member", "confirm", "first-hospital", "--evidence", file("e.txt", "paper"))
                        .refused())
                .contains("no request of first-hospital waits");
        assertThat(founders("member", "confirm", "first-hospital").refused()).contains("--evidence");
        assertThat(founders("member", "issue", file("no.csr", "nothing"), file("none.csr", "nothing"))
                        .refused())
                .contains("nothing was issued", "no.csr", "none.csr");
        assertThat(run("member", "list", "--node", "http://127.0.0.1:9").refused())
                .contains("no node answers");
        assertThat(run("member", "list", "--node", "there").refused()).contains("http://127.0.0.1:8080");
        assertThat(run("key", "list", "--keys", path("nowhere")).refused()).contains("holds no keys");
        assertThat(run("key", "new", "--keys", keys(), "--member", "x", "--officer", "y")
                        .refused())
                .contains("--member x");
        assertThat(run("key").refused()).contains("key new");
        assertThat(run("member").refused()).contains("member request");
        assertThat(run("member", "invite", "--template").good().out())
                .isEqualToIgnoringNewLines("organisation,officer,roles,note\n");
        for (String help : List.of(
                "key new", "key confirm", "key list", "key rotate", "key renew", "member invite", "member issue")) {
            List<String> words = new ArrayList<>(List.of(help.split(" ")));
            words.add("--help");
            assertThat(run(words.toArray(String[]::new)).good().out()).contains("Usage:");
        }
    }

    @Test
    void tells_what_the_body_of_a_command_looks_like() {
        assertThat(run("command", "describe", "supply.submit-demand").good().out())
                .contains("signed by HOSPITAL", "  need ", "      is ", "\"unknown\"", "CRITICAL | HIGH | NORMAL")
                .containsPattern("stockOnHand\\? +object");
        assertThat(run("command", "describe", "supply.submit-demand", "--schema")
                        .good()
                        .out())
                .contains("https://json-schema.org/draft/2020-12/schema");
        assertThat(run("command", "describe", "supply.dance").refused()).contains("--list");
        String code = run("command", "new-code").good().out().strip();
        assertThat(new DonationCode(code).value()).isEqualTo(code);
    }

    @Test
    void takes_a_key_that_looks_like_an_option() {
        for (String start : List.of("-h", "-V", "--", "-k")) {
            assertThat(founders("key", "revoke", start + "A".repeat(41), "--reason", "DEVICE_LOST")
                            .refused())
                    .contains("MEM-032");
        }
    }

    @Test
    void names_every_fault_of_requests_before_one_certificate_is_made() throws Exception {
        aHospitalWithAnAdministrator();
        String stranger = "00000000-0000-4000-8000-000000000001";
        run(
                        "key",
                        "new",
                        "--keys",
                        path("a"),
                        "--member",
                        "first-hospital",
                        "--officer",
                        stranger,
                        "--request",
                        path("a.csr"))
                .good();
        run(
                        "key",
                        "new",
                        "--keys",
                        path("b"),
                        "--member",
                        "second-hospital",
                        "--officer",
                        stranger,
                        "--request",
                        path("b.csr"))
                .good();

        String refused = founders(
                        "member", "issue", path("a.csr"), path("b.csr"), path("a.csr"), "--out", path("certificates"))
                .refused();

        assertThat(refused)
                .contains("a.csr: this officer is not invited")
                .contains("b.csr: no organisation second-hospital is on the ledger")
                .contains("the same key as");
    }

    private void aHospitalWithAnAdministrator() throws IOException {
        founders(
                        "member",
                        "request",
                        "first-hospital",
                        "--name-zh",
                        "第一医院",
                        "--name-en",
                        "First Hospital",
                        "--credit-code",
                        CREDIT_CODE,
                        "--roles",
                        "HOSPITAL")
                .good();
        founders("member", "confirm", "first-hospital", "--commitment", "A".repeat(43))
                .good();
        String sheet = file("first.csv", "organisation,roles\nfirst-hospital,HOSPITAL+ADMINISTRATOR\n");
        String officer = founders("member", "invite", sheet, "--json").good().found("\"officer\":\"([^\"]+)\"");
        String key = newKey(officer, "first.csr").found("(?m)^ +key +(\\S+)");
        founders("member", "issue", path("first.csr"), "--out", path("certificates"))
                .good();
        founders("key", "confirm", key).good();
        run("key", "accept", path("certificates/" + key + ".pem"), "--keys", keys(), "--node", node.url())
                .good();
    }

    private CommandLineRun newKey(String officer, String request) {
        return run(
                        "key",
                        "new",
                        "--keys",
                        keys(),
                        "--member",
                        "first-hospital",
                        "--officer",
                        officer,
                        "--request",
                        path(request))
                .good();
    }

    /** The new officer's own command. */
    private CommandLineRun place(String code) throws IOException {
        String body = file(
                "place.json",
                "{\"place\":\"" + code + "\",\"kind\":\"HOSPITAL\",\"names\":{\"zh\":\"病区\",\"en\":\"Ward\"},"
                        + "\"district\":\"jianghan\"}");
        return run("command", "submit", "supply.register-place", body, "--keys", keys(), "--node", node.url());
    }

    private List<String> hospitalKeys() {
        return run("key", "list", "--keys", keys(), "--url", node.url())
                .good()
                .out()
                .lines()
                .toList();
    }

    /** A command with the founders' keys: the registrar's and the identity body's. */
    private CommandLineRun founders(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--keys", node.founders().toString(), "--node", node.url()));
        return run(all.toArray(String[]::new));
    }

    private static CommandLineRun run(String... words) {
        return CommandLineRun.of(words);
    }

    private Path hospital() {
        return directory.resolve("hospital-keys");
    }

    private String keys() {
        return hospital().toString();
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    /** What the node wrote that holds a text. */
    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(node.directory())) {
            List<Path> holding = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (bytes.contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
                    holding.add(file);
                }
            }
            return holding;
        }
    }
}
