package baize.services.importing;

import static baize.services.importing.Volunteers.changes;
import static baize.services.importing.Volunteers.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportReportTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void counts_that_do_not_add_up_are_impossible() {
        new LineCounts(6, 1, 1, 1, 1, 1, 1, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineCounts(7, 1, 1, 1, 1, 1, 1, 0))
                .withMessageContaining("7 lines, 6");
    }

    @Test
    void the_table_for_people_says_what_was_read_what_came_of_it_and_what_was_dirty(@TempDir Path directory)
            throws Exception {
        try (Volunteers volunteers = Volunteers.foundIn(directory.resolve("ledger"))) {
            String text = ImportReportText.of(new ImportResult.Imported(volunteers.imported(table(
                    "武汉市,洪山区,A,口罩,500,quantity,",
                    "武汉市,洪山区,A,口罩,500,quantity,已审核",
                    "武汉市,洪山区,B,口罩,20箱,quantity,已审核",
                    "武汉市,洪山区,C,口罩,1,flag_needed_quantity_unknown,已审核"))));

            assertThat(text)
                    .contains("not confirmed by the hospitals")
                    .contains("as the source has them")
                    .containsPattern("lines read +4\\R")
                    .containsPattern("new +2\\R")
                    .containsPattern("doubled, not summed +1\\R")
                    .containsPattern("rejected +1\\R")
                    .contains("line 3: as in line 2")
                    .contains("line 4 value: 20箱")
                    .contains(
                            "Open need now: 500 pieces known, 1 lines with unknown quantity (2 lines of 2 hospitals)");
        }
    }

    @Test
    void json_holds_the_same_with_codes_and_names_as_text(@TempDir Path directory) throws Exception {
        try (Volunteers volunteers = Volunteers.foundIn(directory.resolve("ledger"))) {
            ImportReport report = volunteers.imported(changes(
                    "2020-02-01T08:00:00+08:00,c,武汉市,A,口罩,added,,500",
                    "2020-02-01T08:00:00+08:00,c,武汉市,B,口罩,added,,x"));

            JsonNode told = JSON.readTree(ImportReportJson.of(new ImportResult.Imported(report)));
            JsonNode json = told.path("report");

            assertThat(told.path("result").asString()).isEqualTo("imported");
            assertThat(json.at("/run").asString()).isEqualTo(report.run().value());
            assertThat(json.at("/counts/read").asLong()).isEqualTo(2);
            assertThat(json.at("/counts/added").asLong()).isEqualTo(1);
            assertThat(json.at("/file/findings/0/dirt").asString()).isEqualTo("VALUE_NOT_A_NUMBER");
            assertThat(json.at("/file/sourceTimes/first").asString()).isEqualTo("2020-02-01T00:00:00Z");
            assertThat(json.at("/openNeed/hospitals/0/hospital").asString()).isEqualTo("A");
            assertThat(json.at("/openNeed/hospitals/0/items/0/need").asString()).isEqualTo("500");
            assertThat(json.at("/sending/took").isIntegralNumber()).isTrue();
        }
    }

    @Test
    void every_end_of_an_import_is_told() throws Exception {
        FileReport file = FileReport.of(table("武汉市,洪山区,A,口罩,many,quantity,已审核"));
        ImportResult known = new ImportResult.KnownAlready(java.util.Optional.empty());
        ImportResult nothing = new ImportResult.NothingToEnter(file);
        ImportResult stopped = new ImportResult.Stopped(3, 9, "SUP-037", "Out of order.", "Continue.");

        assertThat(ImportReportText.of(known)).contains("SUP-032").contains("nothing was sent");
        assertThat(ImportReportText.of(nothing)).contains("No line").containsPattern("rejected +1\\R");
        assertThat(ImportReportText.of(stopped)).contains("SUP-037 after 3 of 9 lines: Out of order. Continue.");
        assertThat(ImportReportJson.of(known)).isEqualTo("{\"result\":\"known-already\",\"report\":null}");
        assertThat(ImportReportJson.of(nothing)).startsWith("{\"result\":\"nothing-to-enter\",");
        assertThat(JSON.readTree(ImportReportJson.of(stopped))
                        .at("/report/entered")
                        .asLong())
                .isEqualTo(3);
    }

    @Test
    void a_file_is_reported_without_any_ledger() throws Exception {
        FileReport report = FileReport.of(table("武汉市,洪山区,A,口罩,500,quantity,已审核", "武汉市,洪山区,B,口罩,,quantity,已审核"));

        assertThat(ImportReportText.of(report))
                .containsPattern("can be entered +1\\R")
                .containsPattern("rejected +1\\R");
        assertThat(JSON.readTree(ImportReportJson.of(report)).at("/entries").asLong())
                .isEqualTo(1);
    }

    @Test
    void only_some_examples_of_much_dirt_are_printed() throws Exception {
        String[] lines = new String[9];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "武汉市,,H" + i + ",口罩,500,quantity,已审核";
        }

        String text = ImportReportText.of(FileReport.of(table(lines)));

        assertThat(text)
                .contains("9 x The district is blank")
                .contains("line 6 ")
                .doesNotContain("line 7 ");
        assertThat(text).contains("and 4 more");
    }

    @Test
    void speed_is_lines_over_time() {
        assertThat(new ImportReport.Sending(3000, Duration.ofSeconds(2)).linesPerSecond())
                .isEqualTo(1500);
        assertThat(ImportReport.Sending.NONE.linesPerSecond()).isZero();
    }
}
