package baize.services.importing;

import static baize.services.importing.Volunteers.changes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import baize.contracts.Quantity;
import baize.contracts.supply.Need;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirtyChangesTest {
    private static final String FIRST = "2020-02-01T08:00:00+08:00,c1,武汉市,A,口罩,";
    private static final String SECOND = "2020-02-01T09:00:00+08:00,c2,武汉市,A,口罩,";

    @Test
    void one_means_needed_and_nothing_else() throws Exception {
        DemandFile file = changes(FIRST + "added,,1", SECOND + "changed,1,500");

        assertThat(file.findings()).isEmpty();
        DemandLine.Changed added =
                (DemandLine.Changed) file.entries().getFirst().line().orElseThrow();
        DemandLine.Changed changed =
                (DemandLine.Changed) file.entries().getLast().line().orElseThrow();
        assertThat(added.before()).isEmpty();
        assertThat(added.after()).contains(new Need.Unknown());
        assertThat(added.time()).isEqualTo(Instant.parse("2020-02-01T00:00:00Z"));
        assertThat(changed.before()).contains(new Need.Unknown());
        assertThat(changed.after()).isEqualTo(Optional.of(new Need.Known(Quantity.pieces(500))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2020-02-01T08:00:00+08:00,c,武汉市,A,口罩,doubled,1,2; CHANGE_UNKNOWN; change",
                "2020-02-01T08:00:00+08:00,c,武汉市,A,口罩,added,5,7; CHANGE_AND_VALUES_DISAGREE; change",
                "2020-02-01T08:00:00+08:00,c,武汉市,A,口罩,added,,; CHANGE_AND_VALUES_DISAGREE; change",
                "2020-02-01T08:00:00+08:00,c,武汉市,A,口罩,changed,,7; CHANGE_AND_VALUES_DISAGREE; change",
                "2020-02-01T08:00:00+08:00,c,武汉市,A,口罩,removed,5,7; CHANGE_AND_VALUES_DISAGREE; change",
                "2020-02-01T08:00:00+08:00,c,武汉市,A,口罩,changed,5,5; CHANGE_OF_NOTHING; new_value",
                "2020-02-01T08:00:00+08:00,c,武汉市,A,口罩,added,,0; VALUE_OUT_OF_RANGE; new_value",
                "2020-02-01T08:00:00+08:00,c,武汉市,A,口罩,removed,some,; VALUE_NOT_A_NUMBER; old_value",
                "2020-02-01 08:00:00,c,武汉市,A,口罩,added,,7; TIME_UNREADABLE; commit_time",
                "2020-02-30T08:00:00+08:00,c,武汉市,A,口罩,added,,7; TIME_UNREADABLE; commit_time",
                "2020-02-01T08:00:00.0001+08:00,c,武汉市,A,口罩,added,,7; TIME_UNREADABLE; commit_time",
                ",c,武汉市,A,口罩,added,,7; TIME_UNREADABLE; commit_time",
                "2020-02-01T08:00:00+08:00,c,武汉市,,口罩,added,,7; NAME_BLANK; hospital"
            })
    void names_what_it_rejects(String line, Dirt dirt, String column) throws Exception {
        DemandFile file = changes(line);

        assertThat(file.findings())
                .extracting(Finding::fileLine, Finding::dirt, Finding::column)
                .containsExactly(tuple(2L, dirt, column));
        assertThat(file.entries()).isEmpty();
    }

    @Test
    void notes_where_the_history_has_a_gap() throws Exception {
        DemandFile file = changes(FIRST + "added,,500", SECOND + "changed,400,300", SECOND + "removed,300,");

        assertThat(file.findings())
                .extracting(Finding::fileLine, Finding::dirt, Finding::found)
                .containsExactly(tuple(3L, Dirt.BEFORE_NOT_AS_KNOWN, "400 after 500"));
        assertThat(file.entries()).hasSize(3);
    }

    @Test
    void a_history_may_begin_in_the_middle() throws Exception {
        assertThat(changes(FIRST + "changed,400,300").findings()).isEmpty();
    }

    @Test
    void notes_where_times_run_backwards() throws Exception {
        DemandFile file = changes(SECOND + "added,,500", FIRST + "changed,500,300");

        assertThat(file.findings())
                .extracting(Finding::fileLine, Finding::dirt, Finding::found)
                .containsExactly(tuple(3L, Dirt.TIME_OUT_OF_ORDER, "2020-02-01T00:00:00Z after 2020-02-01T01:00:00Z"));
    }
}
