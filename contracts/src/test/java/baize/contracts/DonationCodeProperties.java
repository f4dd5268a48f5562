package baize.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.donation.DonationCode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DonationCodeProperties {
    private static final long SEED = Long.getLong("seed", 9L);
    private static final int CODES = 50;

    private final Random random = new Random(SEED);

    @Test
    void a_code_with_its_check_character_is_good() {
        for (int i = 0; i < CODES; i++) {
            DonationCode code = code();

            assertThat(new DonationCode(code.value())).as("-Dseed=%d", SEED).isEqualTo(code);
            assertThat(code.value()).hasSize(DonationCode.LENGTH);
        }
    }

    @Test
    void every_single_wrong_character_is_caught() {
        for (int i = 0; i < CODES; i++) {
            String good = code().value();
            for (int at = 0; at < good.length(); at++) {
                for (int letter = 0; letter < DonationCode.ALPHABET.length(); letter++) {
                    String typed = with(good, at, DonationCode.ALPHABET.charAt(letter));
                    assertThat(isGood(typed)).as("-Dseed=%d %s", SEED, typed).isEqualTo(typed.equals(good));
                }
            }
        }
    }

    @Test
    void most_swaps_of_neighbours_are_caught() {
        int swaps = 0;
        int missed = 0;
        for (int i = 0; i < CODES; i++) {
            String good = code().value();
            for (int at = 0; at + 1 < good.length(); at++) {
                String typed = with(with(good, at, good.charAt(at + 1)), at + 1, good.charAt(at));
                if (!typed.equals(good)) {
                    swaps++;
                    missed += isGood(typed) ? 1 : 0;
                }
            }
        }

        assertThat(missed).as("-Dseed=%d, %d swaps", SEED, swaps).isLessThan(swaps / 50);
    }

    @Test
    void letters_that_are_mistaken_for_others_are_in_no_code() {
        assertThat(DonationCode.ALPHABET).hasSize(32).doesNotContain("I", "L", "O", "U");
        for (String typed : new String[] {"", "123456789", "12345678901", "I234567890", "abcdefghjk", "１２３４５６７８９０"}) {
            assertThatThrownBy(() -> new DonationCode(typed)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private DonationCode code() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < DonationCode.LENGTH - 1; i++) {
            body.append(DonationCode.ALPHABET.charAt(random.nextInt(DonationCode.ALPHABET.length())));
        }
        return DonationCode.withCheck(body.toString());
    }

    private static String with(String text, int at, char letter) {
        return text.substring(0, at) + letter + text.substring(at + 1);
    }

    private static boolean isGood(String typed) {
        try {
            return new DonationCode(typed).value().equals(typed);
        } catch (IllegalArgumentException caught) {
            return false;
        }
    }
}
