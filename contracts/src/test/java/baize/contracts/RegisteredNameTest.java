package baize.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** B31: a name shows as what it is, and two names that look alike are one text. */
class RegisteredNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "协和医院",
                "Union Hospital (West Campus)",
                "N95口罩 GB 19083",
                "Hôpital Saint-Éloi",
                "Больница № 2",
                "α-干扰素 (Interferon α)",
                "𠮷野病院",
                "A"
            })
    void takes_names_as_people_write_them(String name) {
        assertThat(new RegisteredName(name).text()).isEqualTo(name);
    }

    @Test
    void a_name_has_1_to_120_characters() {
        assertThat(new RegisteredName("院".repeat(120)).text()).hasSize(120);
        refused("院".repeat(121));
        refused("");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u3000", " Union", "Union ", "\tUnion", "Union\u3000"})
    void refuses_blanks_at_the_ends(String name) {
        refused(name);
    }

    @Test
    void takes_the_composed_form_alone() {
        String composed = "H\u00f4pital";
        String decomposed = "Ho\u0302pital";

        assertThat(new RegisteredName(composed).text()).isEqualTo(composed);
        refused(decomposed);
        refused("\u212bngstrom");
        refused("\uf900");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Union\u200bHospital",
                "Union\u200dHospital",
                "Union\u2060Hospital",
                "\ufeffUnion",
                "Un\u00adion",
                "Union\u034fHospital",
                "Union\u3164Hospital",
                "Union\u2800Hospital",
                "\u1160Union",
                "医\ufe00院",
                "医\udb40\udd00院",
                "Un\u180eion"
            })
    void refuses_characters_without_width(String name) {
        refused(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Union\u202eHospital", "\u200fUnion", "Union\u2066Hospital\u2069", "Union\u061cHospital"})
    void refuses_characters_that_turn_the_direction(String name) {
        refused(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Union\nHospital",
                "Union\u0000",
                "Union\u0085Hospital",
                "Union\u2028Hospital",
                "A\u2029B",
                "A\u007fB"
            })
    void refuses_control_characters_and_line_ends(String name) {
        refused(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Union\ue000", "Union\ud83d", "\ude37Union", "Union\uffff", "Union\udbff\udffd"})
    void refuses_private_lone_and_unassigned_characters(String name) {
        refused(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Union  Hospital", "Union\u00a0Hospital", "协和\u3000医院", "Union\u2003Hospital"})
    void refuses_spaces_that_look_like_another_number_of_spaces(String name) {
        refused(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Uni\u043en Hospital", "\u0410BC", "Hosp\u03b9tal", "\u0430\u03b1", "N95\u041d口罩"})
    void refuses_words_that_mix_letters_that_look_alike(String name) {
        refused(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N\uff19\uff15口罩",
                "\uff35nion",
                "\ufb01rst",
                "\uff76\uff85",
                "\ud835\udc14nion",
                "\ufe8d",
                "95 \u0669\u0665",
                "\u0967 5"
            })
    void refuses_letters_and_digits_of_another_width_style_or_number_system(String name) {
        refused(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"医院（西院区）", "مستشفى ٩٥", "1º de Maio", "医院②", "カナ", "한국 병원"})
    void takes_what_is_the_usual_form_of_its_script(String name) {
        assertThat(new RegisteredName(name).text()).isEqualTo(name);
    }

    @Test
    void a_source_name_is_kept_to_the_letter() {
        assertThat(new SourceName("Ho\u0302pital\u00a0 2").text()).hasSize(11);
        assertThat(new SourceName("院".repeat(120)).text()).hasSize(120);
        assertThatThrownBy(() -> new SourceName("院".repeat(121))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SourceName("Union\u200b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SourceName("Union\nHospital")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_fault_names_the_character_that_nobody_sees() {
        assertThatThrownBy(() -> new RegisteredName("Union\u200bHospital")).hasMessageContaining("U+200b");
    }

    @Test
    void names_come_in_both_languages() {
        Names names = Names.of("协和医院", "Union Hospital");

        assertThat(names.zh()).isEqualTo(new RegisteredName("协和医院"));
        assertThat(names.en()).isEqualTo(new RegisteredName("Union Hospital"));
        assertThatThrownBy(() -> Names.of("协和医院", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Names.of("", "Union")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(String name) {
        assertThatThrownBy(() -> new RegisteredName(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
