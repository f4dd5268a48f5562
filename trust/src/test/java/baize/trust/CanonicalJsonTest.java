package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {
    @Test
    void writes_members_in_order_without_white_space() {
        String json = new CanonicalJson()
                .number("b", -1)
                .text("a", "x")
                .texts("list", List.of("one", "two"))
                .list("numbers", List.of(1, 2), String::valueOf)
                .raw("nested", new CanonicalJson().close())
                .close();

        assertThat(json).isEqualTo("{\"b\":-1,\"a\":\"x\",\"list\":[\"one\",\"two\"],\"numbers\":[1,2],\"nested\":{}}");
    }

    @Test
    void escapes_only_what_must_be() {
        assertThat(CanonicalJson.quote("\"\\\b\f\n\r\t\u0000\u001f\u007f/é口罩😷"))
                .isEqualTo("\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f\u007f/é口罩😷\"");
        assertThat(CanonicalJson.quote("\u000b\u001a")).isEqualTo("\"\\u000b\\u001a\"");
    }

    @Test
    void any_text_is_read_back_by_a_json_library() {
        Seeded.run(500, random -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                int c = random.nextInt(random.nextBoolean() ? 0x80 : 0x20000);
                text.appendCodePoint(c >= 0xD800 && c < 0xE000 ? 'x' : c);
            }

            String read = new JsonMapper()
                    .readTree(CanonicalJson.quote(text.toString()))
                    .stringValue();

            assertThat(read).isEqualTo(text.toString());
        });
    }

    @Test
    void refuses_numbers_that_some_reader_would_round() {
        long limit = CanonicalJson.NUMBER_LIMIT;

        assertThat(new CanonicalJson().number("n", limit - 1).close()).isEqualTo("{\"n\":9007199254740991}");
        assertThat(new CanonicalJson().number("n", 1 - limit).close()).isEqualTo("{\"n\":-9007199254740991}");
        assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalJson().number("n", limit));
        assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalJson().number("n", -limit));
    }

    @Test
    void refuses_half_of_a_surrogate_pair() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.quote("\ud83d"));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.quote("\ude37"));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.quote("\ud83dx"));
    }
}
