package baize.services.importing;

import static baize.services.importing.Volunteers.FIRST;
import static baize.services.importing.Volunteers.SECOND;
import static baize.services.importing.Volunteers.SOURCE;
import static baize.services.importing.Volunteers.changes;
import static baize.services.importing.Volunteers.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.SourceName;
import baize.contracts.supply.ReportedDemand;
import baize.contracts.supply.SourceKey;
import baize.services.client.Submitter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
    private static final String FLAG = ",flag_needed_quantity_unknown,已审核";
    private static final String QUANTITY = ",quantity,已审核";
    private static final String T1 = "2020-02-01T08:00:00+08:00,c1,武汉市,";
    private static final String T2 = "2020-02-01T09:00:00+08:00,c2,武汉市,";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path directory;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Volunteers volunteers;

    @BeforeEach
    void found() {
        volunteers = Volunteers.foundIn(directory.resolve("ledger"));
    }

    @AfterEach
    void close() {
        volunteers.close();
    }

    @Test
    void counts_every_line_once() throws Exception {
        ImportReport report = volunteers.imported(changes(
                T1 + "A,口罩,added,,500",
                T1 + "B,口罩,added,,1",
                T2 + "A,口罩,changed,500,300",
                T2 + "B,口罩,removed,1,",
                T2 + "B,口罩,removed,1,",
                T1 + "A,口罩,changed,500,200",
                T2 + "C,口罩,added,,many"));

        assertThat(report.counts()).isEqualTo(new LineCounts(7, 2, 1, 1, 1, 1, 0, 1));
        assertThat(report.sending().lines()).isEqualTo(6);
        assertThat(report.importer()).isEqualTo(FIRST);
        assertThat(report.addsSomething()).isTrue();
    }

    @Test
    void open_need_is_the_sum_of_what_is_known_and_a_count_of_the_rest() throws Exception {
        ImportReport report = volunteers.imported(table(
                "武汉市,洪山区,A,口罩,500" + QUANTITY,
                "武汉市,洪山区,A,手套,30" + QUANTITY,
                "武汉市,洪山区,A,鞋套,1" + FLAG,
                "武汉市,洪山区,B,口罩,1" + FLAG));

        NeedReport need = report.openNeed().orElseThrow();
        assertThat(need.total()).isEqualTo(new OpenNeed(530, 2));
        assertThat(need.lines()).isEqualTo(4);
        assertThat(need.hospitals())
                .extracting(NeedReport.HospitalNeed::total)
                .containsExactly(new OpenNeed(530, 1), new OpenNeed(0, 1));
    }

    @Test
    void a_removal_ends_a_need() throws Exception {
        ImportReport report =
                volunteers.imported(changes(T1 + "A,口罩,added,,500", T1 + "B,口罩,added,,7", T2 + "A,口罩,removed,500,"));

        assertThat(report.openNeed().orElseThrow().total()).isEqualTo(new OpenNeed(7, 0));
        assertThat(report.openNeed().orElseThrow().hospitals()).hasSize(1);
    }

    @Test
    void the_sources_time_stands_beside_the_ledgers() throws Exception {
        Instant before = Instant.now().minusSeconds(1);

        volunteers.imported(changes(T1 + "A,口罩,added,,500"));

        ReportedDemand demand = reported("A");
        assertThat(demand.sourceTime()).contains(Instant.parse("2020-02-01T00:00:00Z"));
        assertThat(demand.reported().time()).isBetween(before, Instant.now().plusSeconds(1));
    }

    @Test
    void the_table_after_the_changes_adds_nothing_and_says_so() throws Exception {
        volunteers.imported(changes(T1 + "A,口罩,added,,500", T1 + "B,口罩,added,,1"));

        ImportReport report = volunteers.imported(
                table("武汉市,洪山区,A,口罩,500" + QUANTITY, "武汉市,洪山区,B,口罩,1" + FLAG, "武汉市,洪山区,B,口罩,1" + FLAG));

        assertThat(report.counts()).isEqualTo(new LineCounts(3, 0, 0, 0, 2, 0, 1, 0));
        assertThat(report.addsSomething()).isFalse();
        assertThat(ImportReportText.of(new ImportResult.Imported(report))).contains("adds nothing");
        assertThat(report.openNeed().orElseThrow().total()).isEqualTo(new OpenNeed(500, 1));
    }

    @Test
    void a_file_that_is_known_is_reported_again_and_not_sent_again() throws Exception {
        DemandFile file = table("武汉市,洪山区,A,口罩,500" + QUANTITY, "武汉市,洪山区,B,口罩,many" + QUANTITY);
        ImportReport first = volunteers.imported(file);
        long size = volunteers.ledger().size();

        ImportResult again = volunteers.run(volunteers.importer(FIRST), file);
        ImportResult others = volunteers.run(volunteers.importer(SECOND), file);

        assertThat(volunteers.ledger().size()).isEqualTo(size);
        assertThat(again).isEqualTo(others).isInstanceOfSatisfying(ImportResult.KnownAlready.class, known -> {
            ImportReport report = known.report().orElseThrow();
            assertThat(report.counts()).isEqualTo(first.counts());
            assertThat(report.run()).isEqualTo(first.run());
            assertThat(report.sending()).isEqualTo(ImportReport.Sending.NONE);
        });
    }

    @Test
    void goes_on_where_it_was_interrupted() throws Exception {
        String[] lines = new String[20];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "武汉市,洪山区,H" + i + ",口罩,5" + QUANTITY;
        }
        DemandFile file = table(lines);
        Importer interrupted = volunteers.importer(FIRST, cutAfter(8, true));
        assertThatThrownBy(() -> volunteers.run(interrupted, file)).isInstanceOf(IOException.class);
        volunteers.restart();

        ImportReport report = volunteers.imported(file);

        assertThat(report.counts()).isEqualTo(new LineCounts(20, 20, 0, 0, 0, 0, 0, 0));
        // The start and seven lines got answers; the eighth line was entered, and its answer lost.
        assertThat(report.sending().lines()).isEqualTo(12);
    }

    @Test
    void sends_again_what_never_arrived() throws Exception {
        DemandFile file = table("武汉市,洪山区,A,口罩,5" + QUANTITY, "武汉市,洪山区,B,口罩,5" + QUANTITY);
        assertThatThrownBy(() -> volunteers.run(volunteers.importer(FIRST, cutAfter(0, false)), file))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> volunteers.run(volunteers.importer(FIRST, cutAfter(2, false)), file))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> volunteers.run(volunteers.importer(FIRST, cutAfter(1, false)), file))
                .isInstanceOf(IOException.class);

        ImportReport report = volunteers.imported(file);

        assertThat(report.counts().added()).isEqualTo(2);
        assertThat(report.sending().lines()).isZero();
    }

    @Test
    void tells_how_far_it_came() throws Exception {
        List<Long> told = new ArrayList<>();
        DemandFile file = table("武汉市,洪山区,A,口罩,5" + QUANTITY, "武汉市,洪山区,B,口罩,5" + QUANTITY);

        volunteers
                .importer(FIRST)
                .run(new Importer.ImportOrder(SOURCE, file, false), (lines, total) -> told.add(lines * 10 + total));

        assertThat(told).containsExactly(12L, 22L);
    }

    @Test
    void stops_with_the_ledgers_reason_where_a_command_is_refused() throws Exception {
        DemandFile file = table("武汉市,洪山区,A,口罩,5" + QUANTITY);

        ImportResult result = volunteers.run(volunteers.withoutTheRole(), file);

        assertThat(result).isInstanceOfSatisfying(ImportResult.Stopped.class, stopped -> {
            assertThat(stopped.code()).matches("[A-Z]+-\\d{3}");
            assertThat(stopped.message()).isNotBlank();
            assertThat(stopped.entered()).isZero();
            assertThat(stopped.lines()).isEqualTo(1);
        });
    }

    @Test
    void sends_nothing_where_no_line_can_be_entered() throws Exception {
        long size = volunteers.ledger().size();

        ImportResult result = volunteers.run(volunteers.importer(FIRST), table("武汉市,洪山区,A,口罩,many" + QUANTITY));

        assertThat(volunteers.ledger().size()).isEqualTo(size);
        assertThat(result)
                .isInstanceOfSatisfying(
                        ImportResult.NothingToEnter.class,
                        nothing -> assertThat(nothing.file().rejected()).isEqualTo(1));
    }

    @Test
    void joins_no_names_by_itself() throws Exception {
        ImportReport report =
                volunteers.imported(table("武汉市,洪山区,第六医院（东院）,口罩,5" + QUANTITY, "武汉市,洪山区,第六医院(东院),口罩,7" + QUANTITY));

        assertThat(report.file().names().spellings()).hasSize(1);
        assertThat(report.openNeed().orElseThrow().hospitals()).hasSize(2);
    }

    /** Loses the connection at the command after so many, before or after the ledger took it. */
    private Submitter cutAfter(int commands, boolean taken) {
        Submitter submitter = volunteers.submitter();
        int[] sent = {0};
        return command -> {
            if (sent[0]++ < commands) {
                return submitter.submit(command);
            }
            if (taken) {
                submitter.submit(command);
            }
            throw new IOException("The connection is lost");
        };
    }

    private ReportedDemand reported(String hospital) {
        return volunteers
                .ledger()
                .state()
                .find(ReportedDemand.at(
                        new SourceKey(SOURCE, new SourceName("武汉市"), new SourceName(hospital), new SourceName("口罩"))))
                .orElseThrow();
    }
}
