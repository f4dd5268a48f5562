package baize.node.pages.donation;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.donation.DonationCode;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TypedCodeTest {
    private static final DonationCode CODE = DonationCode.withCheck("7K301M2XD");

    @Test
    void understands_small_letters_spaces_and_hyphens() {
        String typed = " " + CODE.value().substring(0, 5).toLowerCase(Locale.ROOT) + " - "
                + CODE.value().substring(5);

        assertThat(TypedCode.read(typed)).isEqualTo(new TypedCode.Whole(CODE));
    }

    @Test
    void takes_letters_that_codes_leave_out_for_what_they_look_like() {
        String typed = CODE.value().replace('0', 'o').replace('1', 'l');

        assertThat(TypedCode.read(typed)).isEqualTo(new TypedCode.Whole(CODE));
        assertThat(TypedCode.read(typed.replace('l', 'I'))).isEqualTo(new TypedCode.Whole(CODE));
        DonationCode withV = DonationCode.withCheck("VV3V1M2XD");
        assertThat(TypedCode.read(withV.value().replace('V', 'u'))).isEqualTo(new TypedCode.Whole(withV));
    }

    @Test
    void understands_full_width_characters() {
        String typed = CODE.value()
                .chars()
                .mapToObj(c -> String.valueOf((char) (c + 0xFEE0)))
                .reduce("", String::concat);

        assertThat(TypedCode.read(typed)).isEqualTo(new TypedCode.Whole(CODE));
    }

    @Test
    void names_each_character_that_cannot_be_once() {
        TypedCode typed = TypedCode.read("7K3?1M?<\u0007\u202e");

        assertThat(typed)
                .isInstanceOfSatisfying(
                        TypedCode.Impossible.class,
                        wrong -> assertThat(wrong.characters()).containsExactly("?", "<", "U+0007", "U+202E"));
    }

    @Test
    void counts_characters_of_the_wrong_number() {
        assertThat(TypedCode.read("7K301"))
                .isInstanceOfSatisfying(
                        TypedCode.WrongLength.class,
                        wrong -> assertThat(wrong.characters()).isEqualTo(5));
        assertThat(TypedCode.read(CODE.value() + "0")).isInstanceOf(TypedCode.WrongLength.class);
        assertThat(TypedCode.read("A".repeat(100_000)))
                .isInstanceOfSatisfying(
                        TypedCode.WrongLength.class,
                        wrong -> assertThat(wrong.characters()).isEqualTo(TypedCode.LONGEST));
    }

    @Test
    void says_that_nothing_was_typed() {
        assertThat(TypedCode.read(" - ")).isEqualTo(new TypedCode.Nothing());
    }

    @Test
    void points_at_look_alikes_and_guesses_the_code_that_was_meant() {
        String typed = CODE.value().replace('2', 'Z');

        assertThat(TypedCode.read(typed)).isInstanceOfSatisfying(TypedCode.Mistyped.class, wrong -> {
            assertThat(wrong.doubtful()).contains("Z");
            assertThat(wrong.guesses()).contains(CODE);
        });
    }

    @Test
    void guesses_the_code_whose_neighbours_changed_places() {
        String value = CODE.value();
        String typed = value.charAt(1) + "" + value.charAt(0) + value.substring(2);

        assertThat(TypedCode.read(typed))
                .isInstanceOfSatisfying(
                        TypedCode.Mistyped.class,
                        wrong -> assertThat(wrong.guesses()).contains(CODE));
    }
}
