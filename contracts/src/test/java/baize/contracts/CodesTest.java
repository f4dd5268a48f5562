package baize.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    private static final String UUID = "0123abcd-4567-7def-89ab-0123456789af";

    @Test
    void a_uuid_is_taken_in_its_one_form() {
        assertThat(Codes.uuid(UUID, "Id")).isEqualTo(UUID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123abcd-4567-7def-89ab-0123456789a",
                "0123abcd-4567-7def-89ab-0123456789aff",
                "0123ABCD-4567-7def-89ab-0123456789af",
                "0123abcd04567-7def-89ab-0123456789af",
                "0123abcd-4567-7def-89ab-0123456789ag",
                "0123abcd-4567-7def-89ab-01234567-9af",
                "{123abcd-4567-7def-89ab-0123456789a}"
            })
    void refuses_another_form_of_a_uuid(String other) {
        refused(() -> Codes.uuid(other, "Id"));
    }

    @Test
    void a_slug_has_2_characters_to_its_limit() {
        assertThat(Codes.slug("a1", 5, "Slug")).isEqualTo("a1");
        assertThat(Codes.slug("a-b-9", 5, "Slug")).isEqualTo("a-b-9");
        refused(() -> Codes.slug("a", 5, "Slug"));
        refused(() -> Codes.slug("abcdef", 5, "Slug"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-ab", "ab-", "aB", "a b", "a_b", "a/b", "a.b", "é1", "a\u0430", "a\uFF11", "{a", "a`"})
    void refuses_other_characters_in_a_slug(String other) {
        refused(() -> Codes.slug(other, 40, "Slug"));
    }

    @Test
    void a_mark_has_1_character_to_its_limit() {
        assertThat(Codes.mark("7", 9, "Mark")).isEqualTo("7");
        assertThat(Codes.mark("GB 2626/9", 9, "Mark")).isEqualTo("GB 2626/9");
        assertThat(Codes.mark("zZ09.-/ Z", 9, "Mark")).isEqualTo("zZ09.-/ Z");
        refused(() -> Codes.mark("GB 2626/19", 9, "Mark"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " A1", "A1 ", "A\t1", "A_1", "é1", "批号1", "1@", "1[", "1`", "1{", "1:"})
    void refuses_other_characters_in_a_mark(String other) {
        refused(() -> Codes.mark(other, 30, "Mark"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zhang San", "Zhang San 138 1234 5678", "110101-1990-0101-1234", "T13812345678"})
    void refuses_a_mark_that_is_a_name_or_reads_like_a_persons_number(String other) {
        refused(() -> Codes.mark(other, 30, "Mark"));
    }

    @Test
    void a_digest_is_43_characters_of_base64url() {
        String digest = "azAZ09-_" + "A".repeat(34) + "8";

        assertThat(Codes.digest(digest, "Digest")).isEqualTo(digest);
        refused(() -> Codes.digest("A".repeat(42), "Digest"));
        refused(() -> Codes.digest("A".repeat(44), "Digest"));
    }

    @Test
    void a_digests_last_two_bits_are_zero() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (int i = 0; i < alphabet.length(); i++) {
            String digest = "A".repeat(42) + alphabet.charAt(i);
            if (i % 4 == 0) {
                assertThat(Codes.digest(digest, "Digest")).isEqualTo(digest);
            } else {
                refused(() -> Codes.digest(digest, "Digest"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "/", "=", ".", "é", " ", "@", "[", "`", "{", ":"})
    void refuses_other_characters_in_a_digest(String other) {
        refused(() -> Codes.digest("A".repeat(21) + other + "A".repeat(21), "Digest"));
    }

    @Test
    void a_fault_names_what_is_at_fault() {
        assertThatThrownBy(() -> new MemberId("X")).hasMessageContaining("MemberId");
        assertThatThrownBy(() -> new KeyId("X")).hasMessageContaining("KeyId");
        assertThatThrownBy(() -> new OfficerId("X")).hasMessageContaining("OfficerId");
        assertThatThrownBy(() -> new CommandId("X")).hasMessageContaining("CommandId");
        assertThatThrownBy(() -> new Commitment("X")).hasMessageContaining("Commitment");
    }

    private static void refused(Supplier<String> code) {
        assertThatThrownBy(code::get).isInstanceOf(IllegalArgumentException.class);
    }
}
