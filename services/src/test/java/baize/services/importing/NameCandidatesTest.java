package baize.services.importing;

import static baize.services.importing.Volunteers.SOURCE;
import static baize.services.importing.Volunteers.table;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.SourceName;
import baize.contracts.supply.Alias;
import baize.contracts.supply.SupplyCommand;
import org.junit.jupiter.api.Test;

class NameCandidatesTest {
    private static final SourceName WUHAN = new SourceName("武汉市");

    @Test
    void proposes_names_that_differ_in_width_blanks_and_brackets() throws Exception {
        NameCandidates candidates = among("第六医院（江汉大学）", "第六医院 (江汉大学)", "第六医院［江汉大学］", "第六医院", "第六医院江汉大学");

        assertThat(candidates.spellings())
                .containsExactly(new NameCandidates.Spellings(
                        WUHAN, java.util.List.of(name("第六医院（江汉大学）"), name("第六医院 (江汉大学)"), name("第六医院［江汉大学］"))));
        assertThat(candidates.spellings().getFirst().proposals(SOURCE))
                .containsExactly(
                        new SupplyCommand.JoinNames(
                                SOURCE, WUHAN, name("第六医院 (江汉大学)"), name("第六医院（江汉大学）"), Alias.AliasReason.SPELLING),
                        new SupplyCommand.JoinNames(
                                SOURCE, WUHAN, name("第六医院［江汉大学］"), name("第六医院（江汉大学）"), Alias.AliasReason.SPELLING));
    }

    @Test
    void wide_letters_and_digits_are_the_same_letters() throws Exception {
        assertThat(among("第６医院Ａ", "第6医院A").spellings()).hasSize(1);
    }

    @Test
    void proposes_nothing_for_names_that_say_something_else() throws Exception {
        assertThat(among("第六医院", "第七医院", "第6医院").spellings()).isEmpty();
    }

    @Test
    void a_name_under_two_cities_is_shown_and_not_proposed() throws Exception {
        NameCandidates candidates =
                NameCandidates.among(table("天门市,,第一医院,口罩,5,quantity,已审核", "宜昌市,,第一医院,口罩,5,quantity,已审核")
                        .lines());

        assertThat(candidates.spellings()).isEmpty();
        assertThat(candidates.shared())
                .containsExactly(new NameCandidates.Shared(name("第一医院"), java.util.List.of(name("天门市"), name("宜昌市"))));
    }

    private static NameCandidates among(String... hospitals) throws Exception {
        String[] lines = new String[hospitals.length];
        for (int i = 0; i < hospitals.length; i++) {
            lines[i] = "武汉市,洪山区," + hospitals[i] + ",口罩,5,quantity,已审核";
        }
        return NameCandidates.among(table(lines).lines());
    }

    private static SourceName name(String text) {
        return new SourceName(text);
    }
}
