package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFormsTest {
    @Test
    void base64url_is_read_back_as_written() {
        Seeded.run(300, random -> {
            byte[] bytes = Seeded.bytes(random, random.nextInt(100));
            String text = Base64Url.encode(bytes);

            assertThat(text).isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            assertThat(Base64Url.decode(text)).hasValue(bytes);
            assertThat(Base64Url.decode(text, bytes.length)).hasValue(bytes);
            assertThat(Base64Url.decode(text, bytes.length + 1)).isEmpty();
        });
    }

    @Test
    void two_texts_never_give_the_same_bytes() {
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ \n";
        for (int length = 1; length <= 3; length++) {
            String prefix = "A".repeat(length);
            for (int i = 0; i < digits.length(); i++) {
                String text = prefix + digits.charAt(i);
                Base64Url.decode(text)
                        .ifPresent(bytes -> assertThat(Base64Url.encode(bytes)).isEqualTo(text));
            }
        }
        for (String bad : List.of("A", "AB", "AAB", "AA==", "AA=", "AAA=", "=", "A+", "AA A", "AA\n", "口罩", "AAAAA")) {
            assertThat(Base64Url.decode(bad)).as(bad).isEmpty();
        }
        assertThat(Base64Url.decode("")).hasValue(new byte[0]);
    }

    @Test
    void times_have_exactly_three_decimals() {
        assertThat(TimeText.of(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00.000Z");
        assertThat(TimeText.read("2020-02-29T23:59:59.999Z")).hasValue(Instant.parse("2020-02-29T23:59:59.999Z"));
        for (String bad : List.of(
                "2020-02-01T00:00:00Z",
                "2020-02-01T00:00:00.0000Z",
                "2020-02-30T00:00:00.000Z",
                "2021-02-29T00:00:00.000Z",
                "2020-02-01T24:00:00.000Z",
                "2020-02-01T00:00:60.000Z",
                "2020-02-01t00:00:00.000z",
                "2020-02-01T00:00:00,000Z",
                "2020-02-01 00:00:00.000Z",
                "2020-02-01T08:00:00.0+08",
                "+020-02-01T00:00:00.000Z",
                "")) {
            assertThat(TimeText.read(bad)).as(bad).isEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> TimeText.of(Instant.EPOCH.plusNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeText.of(Instant.parse("+10000-01-01T00:00:00Z")));
    }

    @Test
    void sha_256_takes_parts_and_ranges() {
        byte[] abc = {'a', 'b', 'c'};
        String known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        assertThat(hex(Sha256.of(abc))).isEqualTo(known);
        assertThat(hex(Sha256.of(new byte[] {'a'}, new byte[0], new byte[] {'b', 'c'})))
                .isEqualTo(known);
        assertThat(hex(Sha256.of(new byte[] {'x', 'a', 'b', 'c', 'x'}, 1, 3))).isEqualTo(known);
    }

    @Test
    void hmac_gives_the_answers_of_rfc_4231() {
        byte[] key = HexFormat.of().parseHex("0b".repeat(20));

        assertThat(hex(HmacSha256.of(key, "Hi ".getBytes(java.nio.charset.StandardCharsets.US_ASCII), new byte[] {
                    'T', 'h', 'e', 'r', 'e'
                })))
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
