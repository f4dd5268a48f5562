package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Actor;
import baize.checks.Region;
import baize.checks.Reply;
import baize.checks.RunningNode;
import baize.contracts.CommandType;
import baize.contracts.CommandTypes;
import baize.contracts.supply.SupplyCommand;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** B20 with SQLite, and what no database has a part in: the texts of commands, and headers. */
class B20InjectionTest extends InjectionSuite {
    private static final List<String> ENVELOPE = List.of("ledger", "id", "type", "issuedAt", "validUntil");

    @Override
    Map<String, Object> settings(Path directory) {
        return Map.of();
    }

    @Test
    void every_text_of_every_command_is_checked_and_named() {
        long size = node().size();
        Actor signer = node().region().nurse();
        for (CommandType type : CommandTypes.all()) {
            for (CommandTexts texts : CommandTexts.of(type)) {
                for (String injection : injections().all()) {
                    Map<String, String> everywhere = new LinkedHashMap<>();
                    texts.texts().keySet().forEach(pointer -> everywhere.put(pointer, injection));
                    Reply reply = sent(signer, type.name(), texts.body(everywhere));

                    Told.problem(type.name() + " " + injection, reply, 400, "WEB-001");
                    texts.texts().forEach((pointer, text) -> {
                        if (!CommandTexts.isFree(text)) {
                            assertThat(Told.faults(reply))
                                    .as(type.name() + " " + injection)
                                    .anyMatch(fault -> fault.startsWith(pointer + ": "));
                        }
                    });
                }
            }
        }
        assertThat(node().size()).isEqualTo(size);
    }

    @Test
    void every_text_of_every_command_is_checked_when_all_others_look_right() {
        Actor signer = node().region().nurse();
        int turn = 0;
        for (CommandType type : CommandTypes.all()) {
            for (CommandTexts texts : CommandTexts.of(type)) {
                for (String pointer : texts.texts().keySet()) {
                    for (int i = 0; i < 3; i++) {
                        String injection = injections()
                                .all()
                                .get(turn++ % injections().all().size());
                        Reply reply = sent(signer, type.name(), texts.body(Map.of(pointer, injection)));

                        harmless(type.name() + pointer + injection, reply);
                        assertThat(reply.status()).as(type.name() + pointer).isBetween(400, 499);
                    }
                }
            }
        }
    }

    @Test
    void the_names_that_are_free_text_are_known() {
        Set<String> free = new TreeSet<>();
        for (CommandType type : CommandTypes.all()) {
            CommandTexts.of(type)
                    .forEach(texts -> texts.texts().forEach((pointer, text) -> {
                        if (CommandTexts.isFree(text)) {
                            free.add(type.name() + pointer.substring("/body".length()));
                        }
                    }));
        }

        // Whoever adds one adds it to the tests of names that are kept to the letter, and to the browser's.
        assertThat(free)
                .containsExactly(
                        "membership.request-membership/names/en",
                        "membership.request-membership/names/zh",
                        "supply.import-demand-change/city",
                        "supply.import-demand-change/hospital",
                        "supply.import-demand-change/item",
                        "supply.import-demand-line/city",
                        "supply.import-demand-line/hospital",
                        "supply.import-demand-line/item",
                        "supply.join-names/alias",
                        "supply.join-names/canonical",
                        "supply.join-names/city",
                        "supply.register-item/names/en",
                        "supply.register-item/names/zh",
                        "supply.register-place/names/en",
                        "supply.register-place/names/zh");
    }

    @Test
    void what_is_around_a_commands_body_is_checked_and_named() {
        long size = node().size();
        for (String injection : injections().all()) {
            for (String member : ENVELOPE) {
                Reply reply = aDemand()
                        .with(text -> text.replaceFirst(
                                "\"" + member + "\":\"[^\"]*\"",
                                java.util.regex.Matcher.quoteReplacement(
                                        "\"" + member + "\":" + CommandTexts.quoted(injection))))
                        .send();

                Told.problem(member + " " + injection, reply, 400, "WEB-001");
                assertThat(Told.faults(reply)).anyMatch(fault -> fault.startsWith("/" + member + ": "));
            }
            Reply unknown = aDemand()
                    .with(text -> text.replace("\"body\":{", "\"body\":{" + CommandTexts.quoted(injection) + ":1,"))
                    .send();
            Told.problem(injection, unknown, 400, "WEB-001");
            harmless(injection, unknown);
            harmless(injection, new Payload(node(), node().region().nurse(), injection).send());
        }
        assertThat(node().size()).isEqualTo(size);
    }

    @Test
    void no_header_is_run() {
        for (String path : List.of("/", "/donations?code=X", "/api/v1/items", "/nowhere", "/api/v1/nowhere")) {
            for (String injection : injections().visible()) {
                for (String header : headers()) {
                    harmless(
                            header + ": " + injection,
                            node().send(HttpRequest.newBuilder(node().at(path))
                                    .header(header, injection)
                                    .GET()));
                }
            }
        }
    }

    @Test
    void line_breaks_and_nul_in_headers_are_refused_or_stay_in_their_header() {
        for (String header : headers()) {
            for (String bad : List.of("x\u0000y", "x\ry", "x\r" + Injections.HEADER + ": yes", "\u0000")) {
                String answer = RawHttp.exchange(
                        node(), "GET / HTTP/1.1\nHost: localhost\nConnection: close\n" + header + ": " + bad + "\n\n");

                assertThat(answer).as(header).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
                assertThat(answer).doesNotContain(Injections.HEADER).doesNotContainIgnoringCase("tomcat");
            }
        }
    }

    @Test
    void headers_of_other_encodings_are_no_fault_of_ours() {
        for (String header : headers()) {
            // The bytes of a euro sign in UTF-8: read as Latin-1, one of them is a control character.
            String answer = RawHttp.exchange(
                    node(),
                    "GET /api/v1/items HTTP/1.1\nHost: localhost\nConnection: close\n" + header
                            + ": \u00e2\u0082\u00ac\n\n");

            assertThat(answer).as(header).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
        }
    }

    @Test
    void the_stream_takes_no_text_for_a_command() {
        for (String injection : injections().visible()) {
            String answer = RawHttp.exchange(
                    node(),
                    "HEAD /api/v1/stream HTTP/1.1\nHost: localhost\nConnection: close\nLast-Event-ID: " + injection
                            + "\n\n");

            assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain(Injections.COMPUTED);
        }
    }

    private static List<String> headers() {
        return List.of(
                "Accept-Language",
                "User-Agent",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "Forwarded",
                "Last-Event-ID",
                "Referer",
                "Accept",
                "Cookie",
                "If-None-Match",
                "Range",
                "Baize-Subject",
                "X-Request-Id");
    }

    private Payload aDemand() {
        RunningNode node = node();
        return Payload.of(
                node, node.region().nurse(), node.region().demand(Region.FIRST_WARD, Region.N95, Region.aNeedOf(500)));
    }

    private Reply sent(Actor signer, String type, String body) {
        Payload good = Payload.of(node(), signer, new SupplyCommand.ApproveItem(Region.N95));
        String text = good.text();
        String envelope = text.substring(0, text.indexOf("\"body\":")).replace("supply.approve-item", type);
        return new Payload(node(), signer, envelope + "\"body\":" + body + "}").send();
    }
}
