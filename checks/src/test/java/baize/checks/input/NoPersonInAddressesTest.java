package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Reply;
import baize.contracts.Command;
import baize.contracts.Commitment;
import baize.ledger.LedgerView;
import baize.ledger.LogEntry;
import baize.services.founding.OfficerKey;
import baize.services.vault.Reader;
import baize.trust.Base64Url;
import baize.trust.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * No address that a node serves, follows or hands out carries anything about a person, as it is or encoded: names, telephone and identity
 * numbers are entered into its vault, then every link is followed, and links, answers, access log and log are searched.
 */
@ExtendWith(SharedDemonstration.class)
class NoPersonInAddressesTest {
    private static final List<String> PERSONS = List.of(
            "欧阳晓明",
            "Zhang Xiaoming",
            "+86 139-1234-5678",
            "13912345678",
            "420106198001011237",
            "xiaoming.zhang@example.org",
            "江汉区示例路88号3单元");

    @Test
    void no_link_and_no_answer_and_no_log_tells_of_a_person(PlayedNode node) throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream err = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        Crawl crawl;
        List<String> vaultLinks;
        try {
            vaultLinks = PERSONS.stream().flatMap(text -> enter(node, text)).toList();
            crawl = Crawl.of(node);
        } finally {
            System.setErr(err);
        }
        List<Traces> traces = new ArrayList<>();
        PERSONS.forEach(text -> traces.add(Traces.of(text)));
        Set<String> played = textsOfTheVault(node);
        played.forEach(text -> traces.add(Traces.of(text)));

        List<String> found = new ArrayList<>();
        for (Traces trace : traces) {
            Stream.concat(crawl.links().stream(), vaultLinks.stream())
                    .flatMap(link -> Stream.of(link, decoded(link), decoded(decoded(link))))
                    .forEach(link -> trace.in(link).ifPresent(form -> found.add(form + " in the link " + link)));
            crawl.answers()
                    .forEach((link, answer) ->
                            trace.in(answer).ifPresent(form -> found.add(form + " in the answer of " + link)));
            trace.in(accessLog(node)).ifPresent(form -> found.add(form + " in the access log"));
            trace.in(log.toString(StandardCharsets.UTF_8)).ifPresent(form -> found.add(form + " in the log"));
        }

        assertThat(found).isEmpty();
        assertThat(played).hasSizeGreaterThan(10);
        assertThat(vaultLinks).hasSizeGreaterThan(PERSONS.size());
        assertThat(crawl.links()).hasSizeGreaterThan(500);
        assertThat(crawl.answers()).hasSizeGreaterThan(300);
        assertThat(accessLog(node)).contains("GET /donations/", "POST /api/v1/vault");
    }

    @Test
    void no_parameter_takes_what_is_about_a_person(PlayedNode node) {
        Set<String> names = new TreeSet<>();
        node.get("/api/v1/openapi")
                .json()
                .path("paths")
                .forEachEntry((_, operations) -> operations.forEach(operation -> operation
                        .path("parameters")
                        .forEach(parameter -> {
                            if (!parameter.path("in").asString().equals("header")) {
                                names.add(parameter.path("name").asString());
                            }
                        })));

        assertThat(names).hasSizeGreaterThan(20);
        assertThat(names)
                .noneMatch(name ->
                        name.matches(".*(name|phone|tel|mail|address|person|patient|contact|token|secret|key-id).*"));
    }

    @Test
    void the_search_finds_what_is_there(PlayedNode node) {
        Traces person = Traces.of("欧阳晓明");
        for (String link : List.of(
                "/donations?donor=欧阳晓明",
                "/donations?donor=%E6%AC%A7%E9%98%B3%E6%99%93%E6%98%8E",
                "/donations?donor=%e6%ac%a7%e9%98%b3%e6%99%93%e6%98%8e",
                "/donations?after=" + base64("x欧阳晓明y"),
                "/donations?after=" + base64("xx欧阳晓明yy"),
                "/donations?after=" + base64("欧阳晓明y"),
                "/donors/" + HexFormat.of().formatHex(Sha256.of("欧阳晓明".getBytes(StandardCharsets.UTF_8))))) {
            assertThat(person.in(link)).as(link).isPresent();
        }
        assertThat(Traces.of("+86 139-1234-5678").in("/call/8613912345678")).isPresent();
        // An organisation's registered name is no secret, and the crawl has met it.
        String name =
                node.get("/api/v1/organisations").json().at("/items/0/names/zh").asString();
        assertThat(Traces.of(name).in(node.get("/register").text())).isPresent();
    }

    /** Keeps a text in the vault, reads it, and answers all addresses that were used or handed out. */
    private static Stream<String> enter(PlayedNode node, String text) {
        OfficerKey officer = node.keys().officers().getFirst();
        String cookie = Session.open(node, officer);
        String subject = UUID.randomUUID().toString();
        Reply kept = node.send(HttpRequest.newBuilder(node.at("/api/v1/vault"))
                .header("Cookie", cookie)
                .header("Baize-Subject", subject)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(text)));
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        String record = kept.header("Location");
        List<String> addresses = List.of(
                record,
                record + "/reads",
                "/api/v1/vault/commitments/" + kept.json().path("commitment").asString());
        for (String address : addresses) {
            Reply reply = node.send(HttpRequest.newBuilder(node.at(address)).header("Cookie", cookie));
            assertThat(reply.status()).as(address).isEqualTo(200);
            assertThat(Traces.of(text).in(reply.headers().map().toString()))
                    .as(address)
                    .isEmpty();
        }
        return addresses.stream();
    }

    /** What the demonstration itself keeps in the vault: whatever a commitment of the ledger is to, read by its keeper. */
    private static Set<String> textsOfTheVault(PlayedNode node) {
        Set<String> texts = new TreeSet<>();
        LedgerView ledger = node.runtime().ledger();
        for (long from = 0; from < ledger.size(); from += LedgerView.ENTRIES_LIMIT) {
            for (LogEntry entry : ledger.entries(from, LedgerView.ENTRIES_LIMIT)) {
                entry.command().stream()
                        .flatMap(NoPersonInAddressesTest::commitments)
                        .flatMap(commitment -> read(node, entry, commitment).stream())
                        .forEach(texts::add);
            }
        }
        return texts;
    }

    private static Optional<String> read(PlayedNode node, LogEntry entry, Commitment commitment) {
        Reader keeper = new Reader(entry.member(), node.officer(entry.member()).officer());
        return node.runtime()
                .vault()
                .read(keeper, commitment)
                .map(record -> new String(record.opening().content().bytes(), StandardCharsets.UTF_8));
    }

    private static Stream<Commitment> commitments(Command command) {
        return Stream.of(command.getClass().getRecordComponents())
                .map(component -> value(component, command))
                .flatMap(value -> value instanceof Optional<?> some ? some.stream() : Stream.of(value))
                .filter(Commitment.class::isInstance)
                .map(Commitment.class::cast);
    }

    private static Object value(RecordComponent component, Command command) {
        try {
            return component.getAccessor().invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String accessLog(PlayedNode node) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(node.accessLogs())) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static String decoded(String link) {
        try {
            return URLDecoder.decode(link, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return link;
        }
    }

    private static String base64(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }
}
