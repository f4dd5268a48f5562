package baize.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which texts are canonical JSON. The pages' tests read the same lists. */
final class CanonicalJsonTest {
    static final List<String> CANONICAL = List.of(
            "{}",
            "[]",
            "\"\"",
            "0",
            "-1",
            "9007199254740991",
            "-9007199254740991",
            "true",
            "[false]",
            "{\"a\":1,\"b\":[2,{\"c\":\"d\"}]}",
            "{\"b\":1,\"a\":2}",
            "\"/\"",
            "\"\\\"\\\\\\b\\f\\n\\r\\t\"",
            "\"\\u0000\\u001f\\u000b\"",
            "\"\u007f\u0080\u2028\ufeff\"",
            "\"口罩\"",
            "\"\uD83D\uDE37\"",
            "[[[[[[[[[[[[[[[[0]]]]]]]]]]]]]]]]");

    static final List<String> REFUSED = List.of(
            "",
            " ",
            "{",
            "}",
            "[1,]",
            "[,1]",
            "[1 2]",
            "{\"a\":1,}",
            "{\"a\" :1}",
            "{a:1}",
            "{\"a\"}",
            "{\"a\":1,\"a\":1}",
            "{\"a\":1,\"\\u0061\":1}",
            "{ }",
            "[ ]",
            " 1",
            "1 ",
            "1\n",
            "1,",
            "11 1",
            "null",
            "[null]",
            "True",
            "tru",
            "'a'",
            "\"a",
            "\"\\u0061\"",
            "\"\\u00e9\"",
            "\"\\u53e3\"",
            "\"\\/\"",
            "\"\\u000A\"",
            "\"\\u000a\"",
            "\"\\u001F\"",
            "\"\\ud83d\\ude37\"",
            "\"\\ud83d\"",
            "\"\\x41\"",
            "\"\\u12\"",
            "\"\n\"",
            "\"\u0001\"",
            "-0",
            "00",
            "01",
            "+1",
            "-",
            "1.0",
            "1e3",
            "0x10",
            "1_000",
            "9007199254740992",
            "-9007199254740992",
            "99999999999999999999",
            "NaN",
            "[[[[[[[[[[[[[[[[[0]]]]]]]]]]]]]]]]]",
            "\uFEFF{}",
            "/**/{}");

    @TestFactory
    Stream<DynamicTest> reads() {
        return CANONICAL.stream()
                .map(text -> DynamicTest.dynamicTest(
                        text,
                        () -> assertThat(CanonicalJson.write(CanonicalJson.read(text)))
                                .isEqualTo(text)));
    }

    @TestFactory
    Stream<DynamicTest> refuses() {
        return REFUSED.stream()
                .map(text -> DynamicTest.dynamicTest(
                        '<' + text + '>',
                        () -> assertThatThrownBy(() -> CanonicalJson.read(text)).isInstanceOf(NotValid.class)));
    }

    @Test
    void forgives_a_commands_payload_its_white_space_and_escapes() throws NotValid {
        Json payload = JsonReader.read(" { \"\\u0061\" : [ 1 , \"\\/\" ] } \n");

        assertThat(CanonicalJson.write(payload)).isEqualTo("{\"a\":[1,\"/\"]}");
    }

    @Test
    void keeps_a_file_from_steering_the_screen() {
        assertThat(Plain.text("a\u001b[2Jb\u202ec\u2028d口")).isEqualTo("a?[2Jb?c?d口");
    }
}
