package baize.services.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"医用防护口罩 | N95口罩", "长筒胶鞋/防污染靴", "75%酒精", "赤壁市蒲纺医院（同济赤壁医院）", "a  b", "\uD840\uDC00医院"})
    void keeps_a_name_to_the_letter(String name) {
        assertThat(NameText.visible(name)).isEqualTo(name);
    }

    @Test
    void puts_one_space_where_a_line_breaks() {
        assertThat(NameText.visible("天门市红十字会\n天门市慈善总会")).isEqualTo("天门市红十字会 天门市慈善总会");
        assertThat(NameText.visible("A\r\n\t B")).isEqualTo("A B");
        assertThat(NameText.visible("A \u2028 B")).isEqualTo("A  B");
    }

    @Test
    void drops_what_shows_nothing_and_blanks_at_the_ends() {
        assertThat(NameText.visible("\uFEFF协和\u200B医院\u202E")).isEqualTo("协和医院");
        assertThat(NameText.visible("\u3000 协和医院\u00A0\n")).isEqualTo("协和医院");
        assertThat(NameText.visible(" \n\u200B")).isEmpty();
    }

    @Test
    void a_finding_shows_invisible_characters_as_what_they_are() {
        Finding finding = new Finding(7, Dirt.NAME_REWRITTEN, "hospital", "A\n\u001B[2J\u202E\uDBFF\uDFFFB");

        assertThat(finding.found()).isEqualTo("A\\u{a}\\u{1b}[2J\\u{202e}\\u{10ffff}B");
    }

    @Test
    void a_finding_is_cut_to_its_limit() {
        assertThat(new Finding(7, Dirt.NAME_TOO_LONG, "hospital", "医".repeat(Finding.SHOWN_LIMIT)).found())
                .hasSize(Finding.SHOWN_LIMIT);
        assertThat(new Finding(7, Dirt.NAME_TOO_LONG, "hospital", "医".repeat(Finding.SHOWN_LIMIT + 1)).found())
                .hasSize(Finding.SHOWN_LIMIT + 1)
                .endsWith("医…");
    }
}
