package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Region;
import baize.checks.Reply;
import baize.checks.RunningNode;
import baize.contracts.Names;
import baize.contracts.UnitCode;
import baize.contracts.supply.CategoryCode;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.Use;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** B11: JSON that other parsers might take in one way or another. One parser reads a command, and it takes RFC 8259 and no more. */
@ExtendWith(SharedNode.class)
class B11JsonTest {
    private static final String AMOUNT = "\"amount\":500";

    /** A change of a good payload. */
    record Spoilt(String what, String old, String now) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Spoilt> spoilt() {
        return Stream.of(
                new Spoilt("a field twice in the body", "\"use\":", "\"use\":\"WARD\",\"use\":"),
                new Spoilt("a field twice beside the body", "\"ledger\":", "\"ledger\":\"x\",\"ledger\":"),
                new Spoilt("the body twice", "\"body\":", "\"body\":{},\"body\":"),
                new Spoilt("deep nesting", AMOUNT, "\"amount\":" + "[".repeat(5_000) + "]".repeat(5_000)),
                new Spoilt("deeper than it closes", AMOUNT, "\"amount\":" + "{\"a\":".repeat(2_000)),
                new Spoilt("a long text", "\"H87\"", "\"" + "H".repeat(15_000) + "\""),
                new Spoilt("1e400", AMOUNT, "\"amount\":1e400"),
                new Spoilt("5e2", AMOUNT, "\"amount\":5e2"),
                new Spoilt("minus zero", AMOUNT, "\"amount\":-0"),
                new Spoilt("2^53+1", AMOUNT, "\"amount\":9007199254740993"),
                new Spoilt("2^63", AMOUNT, "\"amount\":9223372036854775808"),
                new Spoilt("a hundred digits", AMOUNT, "\"amount\":" + "9".repeat(100)),
                new Spoilt("a fraction", AMOUNT, "\"amount\":500.0"),
                new Spoilt("a leading zero", AMOUNT, "\"amount\":0500"),
                new Spoilt("a plus sign", AMOUNT, "\"amount\":+500"),
                new Spoilt("hexadecimal", AMOUNT, "\"amount\":0x1F4"),
                new Spoilt("NaN", AMOUNT, "\"amount\":NaN"),
                new Spoilt("Infinity", AMOUNT, "\"amount\":Infinity"),
                new Spoilt("a number as text", AMOUNT, "\"amount\":\"500\""),
                new Spoilt("truth as number", AMOUNT, "\"amount\":true"),
                new Spoilt("null", AMOUNT, "\"amount\":null"),
                new Spoilt("an object for a text", "\"H87\"", "{\"H87\":1}"),
                new Spoilt("a comment", AMOUNT, "/* five hundred */" + AMOUNT),
                new Spoilt("a line comment", AMOUNT, "// five hundred\n" + AMOUNT),
                new Spoilt("a trailing comma", AMOUNT, AMOUNT + ","),
                new Spoilt("single quotes", "\"H87\"", "'H87'"),
                new Spoilt("a bare name", "\"unit\"", "unit"),
                new Spoilt("a raw line feed in a text", "\"H87\"", "\"H8\n7\""),
                new Spoilt("a lone surrogate", "\"H87\"", "\"\\ud800\""),
                new Spoilt("an unknown escape", "\"H87\"", "\"\\x4887\""),
                new Spoilt("a null character", "\"H87\"", "\"H87\\u0000\""),
                new Spoilt("another letter case", "\"H87\"", "\"h87\""),
                new Spoilt("an enum by number", "\"WARD\"", "1"),
                new Spoilt("no form", "\"is\":\"known\"", "\"is\":\"neither\""),
                new Spoilt("a class", "\"is\":\"known\"", "\"@class\":\"java.lang.Runtime\",\"is\":\"known\""));
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void is_refused_with_the_place_and_leaves_no_record(Spoilt spoilt, RunningNode node) {
        Payload payload = aDemand(node);
        long before = node.size();

        Reply reply =
                payload.with(text -> text.replace(spoilt.old(), spoilt.now())).send();

        Told.problem(spoilt.what(), reply, 400, "WEB-001");
        assertThat(Told.faults(reply))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).hasSizeLessThan(300));
        assertThat(node.size()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1"})
    void other_encodings_than_utf_8_are_refused(String charset, RunningNode node) {
        Payload payload = anItem(node, "口罩é");
        long before = node.size();

        Reply reply = payload.send(payload.text().getBytes(Charset.forName(charset)));

        Told.problem(charset, reply, 400, "WEB-001");
        assertThat(node.size()).isEqualTo(before);
    }

    static List<byte[]> notUtf8() {
        return List.of(
                new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, // a byte order mark
                new byte[] {(byte) 0xC0, (byte) 0xAF}, // an overlong slash
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, // a surrogate
                new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}, // beyond Unicode
                new byte[] {0});
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void bytes_before_the_text_are_refused(byte[] start, RunningNode node) {
        Payload payload = aDemand(node);
        byte[] text = payload.text().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = java.util.Arrays.copyOf(start, start.length + text.length);
        System.arraycopy(text, 0, bytes, start.length, text.length);
        long before = node.size();

        Told.problem(payload.send(bytes), 400, "WEB-001");
        assertThat(node.size()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\udc00", "a\\ud800b", "\\ufeff口罩", "口\\u0000罩", "\\u202e罩口", "口\\u200b罩"})
    void a_name_with_half_a_character_or_an_invisible_one_is_refused(String name, RunningNode node) {
        Payload payload = anItem(node, "NAME").with(text -> text.replace("NAME", name));
        long before = node.size();

        Reply reply = payload.send();

        Told.problem(name, reply, 400, "WEB-001");
        assertThat(Told.faults(reply).getFirst()).startsWith("/body/names/zh");
        assertThat(node.size()).isEqualTo(before);
    }

    @Test
    void all_faults_are_named_at_once(RunningNode node) {
        Reply reply = aDemand(node)
                .with(text -> text.replace(AMOUNT, "\"amount\":-1")
                        .replace("\"WARD\"", "\"CELLAR\"")
                        .replace("\"HIGH\"", "7"))
                .send();

        assertThat(Told.faults(reply)).hasSizeGreaterThanOrEqualTo(3).anyMatch(fault -> fault.startsWith("/body/use"));
    }

    @Test
    void a_command_past_the_limit_is_too_large(RunningNode node) {
        long before = node.size();

        Reply reply = node.submit("x".repeat(24 * 1024 + 1).getBytes(StandardCharsets.US_ASCII));

        Told.problem(reply, 413, "WEB-005");
        assertThat(node.size()).isEqualTo(before);
    }

    @Test
    void a_body_of_100_megabytes_is_refused_before_it_is_read(RunningNode node) {
        String answer = RawHttp.exchange(node, """
                POST /api/v1/commands HTTP/1.1
                Host: localhost
                Content-Type: application/jose
                Content-Length: 104857600
                Connection: close

                """ + "x".repeat(50_000));

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json")
                .contains("WEB-005");
    }

    @Test
    void what_is_no_jws_at_all_is_refused(RunningNode node) {
        for (String nonsense : List.of("", ".", "..", "a.b", "a.b.c", "a.b.c.d", "{}", "null", "=.=.=", "ey.\n.ey")) {
            Reply reply = node.send(HttpRequest.newBuilder(node.at("/api/v1/commands"))
                    .header("Content-Type", "application/jose")
                    .POST(HttpRequest.BodyPublishers.ofString(nonsense)));

            Told.problem(nonsense, reply, 400, "WEB-001");
        }
    }

    private static Payload aDemand(RunningNode node) {
        Region region = node.region();
        return Payload.of(node, region.nurse(), region.demand(Region.FIRST_WARD, Region.N95, Region.aNeedOf(500)));
    }

    private static Payload anItem(RunningNode node, String name) {
        return Payload.of(
                node,
                node.region().inspector(),
                new SupplyCommand.RegisterItem(
                        new ItemCode("spoilt-item"),
                        new CategoryCode("mask"),
                        Names.of(name, "Mask"),
                        Optional.empty(),
                        UnitCode.H87,
                        List.of(),
                        Set.of(Use.WARD)));
    }
}
