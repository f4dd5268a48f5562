package baize.services.importing;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.supply.ImportRun;
import baize.ledger.LogEntry;
import baize.ledger.audit.AuditReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wuhan2020 community's files of February 2020, entered line by line into a real ledger: the changes, then the table. */
class RealReliefDataTest {
    private static final int CHANGES = 5_712;
    private static final int LINES = 2_160;
    private static final int KEYS = 2_148;
    private static final int DOUBLES = 12;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path directory;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private static Path changesFile;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private static Path tableFile;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private static Volunteers volunteers;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private static ImportReport changes;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private static ImportReport table;

    @BeforeAll
    static void importBoth() throws Exception {
        changesFile = SharedData.file("data/relief/hospital_demand_changes.csv");
        tableFile = SharedData.file("data/relief/hospital_demand_long.csv");
        volunteers = Volunteers.foundIn(directory.resolve("ledger"));
        changes = volunteers.imported(DemandFile.read(SourceFile.read(changesFile), ImportRun.Kind.CHANGES));
        table = volunteers.imported(DemandFile.read(SourceFile.read(tableFile), ImportRun.Kind.TABLE));
    }

    @AfterAll
    static void close() {
        if (volunteers != null) {
            volunteers.close();
        }
    }

    @Test
    void every_change_is_a_signed_command_and_the_counts_add_up() {
        assertThat(changes.counts()).isEqualTo(new LineCounts(CHANGES, 3_551, 758, 1_403, 0, 0, 0, 0));
        long positions = changes.finished().position() - changes.started().position() + 1;
        assertThat(positions).isEqualTo(CHANGES + 2L);
        assertThat(volunteers.ledger().entries(changes.started().position(), 1000))
                .allMatch(LogEntry::accepted)
                .extracting(LogEntry::member)
                .containsOnly(Volunteers.FIRST);
        assertThat(changes.file().sourceTimes())
                .contains(new FileReport.SourceTimes(
                        Instant.parse("2020-01-31T17:59:21Z"), Instant.parse("2020-02-19T10:11:10Z")));
    }

    @Test
    void open_need_of_every_hospital_is_what_an_independent_replay_comes_to() throws Exception {
        NaiveReplay replay = new NaiveReplay(Files.readString(changesFile, StandardCharsets.UTF_8));

        assertThat(replay.keys()).isEqualTo(KEYS);
        assertThat(needByHospital(changes)).isEqualTo(replay.needByHospital()).hasSize(220);
        assertThat(changes.openNeed().orElseThrow().lines()).isEqualTo(KEYS);
        assertThat(changes.openNeed().orElseThrow().total()).isEqualTo(new OpenNeed(5_457_115, 1_881));
    }

    @Test
    void the_table_after_the_changes_adds_nothing_and_its_doubles_are_reported_and_not_summed() {
        assertThat(table.counts()).isEqualTo(new LineCounts(LINES, 0, 0, 0, KEYS, 0, DOUBLES, 0));
        assertThat(table.addsSomething()).isFalse();
        assertThat(needByHospital(table)).isEqualTo(needByHospital(changes));
        assertThat(table.file().findings())
                .filteredOn(finding -> finding.dirt() == Dirt.KEY_DOUBLED)
                .hasSize(DOUBLES)
                .filteredOn(finding -> finding.found().contains("district"))
                .as("eleven of them are the Red Cross of two districts of one city")
                .hasSize(11);
    }

    @Test
    void the_report_names_the_dirt_of_the_files() {
        assertThat(dirt(changes)).isEqualTo(Map.of(Dirt.NAME_REWRITTEN, 7L));
        assertThat(dirt(table))
                .isEqualTo(Map.of(
                        Dirt.NAME_REWRITTEN,
                        7L,
                        Dirt.KEY_DOUBLED,
                        12L,
                        Dirt.REVIEW_STATUS_MISSING,
                        87L,
                        Dirt.DISTRICT_MISSING,
                        12L,
                        Dirt.LINK_MISSING,
                        127L));
    }

    @Test
    void names_to_look_at_are_shown_and_not_joined() {
        assertThat(table.file().names().spellings()).isEmpty();
        assertThat(table.file().names().shared())
                .extracting(shared -> shared.hospital().text())
                .containsExactly("天门市妇幼保健院", "天门市第一人民医院");
    }

    @Test
    void both_files_are_known_the_next_time() throws Exception {
        long size = volunteers.ledger().size();

        for (DemandFile file : new DemandFile[] {
            DemandFile.read(SourceFile.read(changesFile), ImportRun.Kind.CHANGES),
            DemandFile.read(SourceFile.read(tableFile), ImportRun.Kind.TABLE)
        }) {
            assertThat(volunteers.run(volunteers.importer(Volunteers.SECOND), file))
                    .isInstanceOf(ImportResult.KnownAlready.class);
        }

        assertThat(volunteers.ledger().size()).isEqualTo(size);
    }

    @Test
    void an_audit_that_replays_the_whole_log_finds_nothing_wrong() {
        AuditReport audit = volunteers.audit();

        assertThat(audit.clean()).as(audit.toString()).isTrue();
        assertThat(audit.replayed()).isTrue();
        assertThat(audit.counts().size()).isEqualTo(volunteers.ledger().size()).isEqualTo(1 + CHANGES + LINES + 4L);
    }

    private static Map<Dirt, Long> dirt(ImportReport report) {
        return report.file().findings().stream().collect(Collectors.groupingBy(Finding::dirt, Collectors.counting()));
    }

    private static Map<String, String> needByHospital(ImportReport report) {
        Map<String, String> need = new TreeMap<>();
        report.openNeed()
                .orElseThrow()
                .hospitals()
                .forEach(hospital -> need.put(
                        hospital.city().text() + "|" + hospital.hospital().text(),
                        hospital.total().known() + "+" + hospital.total().unknownLines()));
        return need;
    }
}
