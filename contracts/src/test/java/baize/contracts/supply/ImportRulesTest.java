package baize.contracts.supply;

import static baize.contracts.supply.ImportBench.key;
import static baize.contracts.supply.ImportBench.line;
import static baize.contracts.supply.ImportBench.pieces;
import static baize.contracts.supply.ImportBench.run;
import static baize.contracts.supply.ImportBench.start;
import static baize.contracts.supply.ReliefBench.OTHER_VOLUNTEERS;
import static baize.contracts.supply.ReliefBench.VOLUNTEERS;
import static baize.contracts.supply.SupplyEvent.Repetition.ALREADY_KNOWN;
import static baize.contracts.supply.SupplyEvent.Repetition.DOUBLED_KEY;
import static baize.contracts.supply.SupplyRefusal.FILE_IMPORTED_ALREADY;
import static baize.contracts.supply.SupplyRefusal.IMPORT_FINISHED;
import static baize.contracts.supply.SupplyRefusal.IMPORT_OF_ANOTHER_KIND;
import static baize.contracts.supply.SupplyRefusal.IMPORT_OF_ANOTHER_ORGANISATION;
import static baize.contracts.supply.SupplyRefusal.IMPORT_TAKEN;
import static baize.contracts.supply.SupplyRefusal.IMPORT_UNKNOWN;
import static baize.contracts.supply.SupplyRefusal.LINES_MISSING;
import static baize.contracts.supply.SupplyRefusal.LINE_BEYOND_END;
import static baize.contracts.supply.SupplyRefusal.LINE_OUT_OF_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import baize.contracts.Event;
import baize.contracts.supply.ImportBench.TableEntry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportRulesTest {
    private final ReliefBench region = new ReliefBench();
    private final ImportBench imports = new ImportBench(region);

    @Test
    void each_line_of_a_table_is_reported_as_the_source_has_it() {
        List<Event> events =
                imports.table(1, new TableEntry("协和医院", pieces(500)), new TableEntry("仁爱医院", new Need.Unknown()));

        assertThat(events)
                .containsExactly(
                        new SupplyEvent.ReportedDemandChanged(
                                run(1), 1, key("协和医院"), Optional.empty(), Optional.empty(), Optional.of(pieces(500))),
                        new SupplyEvent.ReportedDemandChanged(
                                run(1),
                                2,
                                key("仁爱医院"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new Need.Unknown())));
        assertThat(imports.reported("协和医院").flatMap(ReportedDemand::openNeed)).contains(pieces(500));
        assertThat(imports.reported("仁爱医院").flatMap(ReportedDemand::openNeed)).contains(new Need.Unknown());
    }

    @Test
    void a_line_that_is_known_already_adds_nothing_and_says_so() {
        imports.table(1, new TableEntry("协和医院", pieces(500)));
        ReportedDemand before = imports.reported("协和医院").orElseThrow();

        List<Event> events = imports.table(2, new TableEntry("协和医院", pieces(500)));

        assertThat(events)
                .containsExactly(new SupplyEvent.ReportedDemandRepeated(run(2), 1, key("协和医院"), ALREADY_KNOWN));
        assertThat(imports.reported("协和医院")).contains(before.repeated(new ReportedDemand.Line(run(2), 1)));
        assertThat(imports.importRun(2).entered()).isEqualTo(1);
    }

    @Test
    void a_later_table_with_another_quantity_replaces_and_does_not_add() {
        imports.table(1, new TableEntry("协和医院", pieces(500)));

        List<Event> events = imports.table(2, new TableEntry("协和医院", pieces(300)));

        assertThat(events)
                .containsExactly(new SupplyEvent.ReportedDemandChanged(
                        run(2), 1, key("协和医院"), Optional.empty(), Optional.of(pieces(500)), Optional.of(pieces(300))));
        assertThat(imports.reported("协和医院").flatMap(ReportedDemand::openNeed)).contains(pieces(300));
    }

    @Test
    void of_a_doubled_key_the_first_line_stands_and_nothing_is_summed() {
        List<Event> events = imports.table(
                1,
                new TableEntry("协和医院", pieces(500)),
                new TableEntry("协和医院", pieces(300)),
                new TableEntry("协和医院", pieces(500)));

        assertThat(events.subList(1, 3))
                .containsExactly(
                        new SupplyEvent.ReportedDemandRepeated(run(1), 2, key("协和医院"), DOUBLED_KEY),
                        new SupplyEvent.ReportedDemandRepeated(run(1), 3, key("协和医院"), DOUBLED_KEY));
        assertThat(imports.reported("协和医院").flatMap(ReportedDemand::openNeed)).contains(pieces(500));
        assertThat(imports.importRun(1).entered()).isEqualTo(3);
    }

    @Test
    void a_key_is_doubled_too_where_its_first_line_was_known_already() {
        imports.table(1, new TableEntry("协和医院", pieces(500)));

        List<Event> events = imports.table(2, new TableEntry("协和医院", pieces(500)), new TableEntry("协和医院", pieces(300)));

        assertThat(events.getLast())
                .isEqualTo(new SupplyEvent.ReportedDemandRepeated(run(2), 2, key("协和医院"), DOUBLED_KEY));
        assertThat(imports.reported("协和医院").flatMap(ReportedDemand::openNeed)).contains(pieces(500));
    }

    @Test
    void what_a_source_reported_in_a_city_stands_under_one_prefix() {
        imports.table(1, new TableEntry("协和医院", pieces(1)), new TableEntry("A/B", pieces(2)));

        String city = ReportedDemand.pathOfCity(ImportBench.SOURCE, ImportBench.CITY);
        assertThat(region.bench().state().range(ReportedDemand.TABLE, city, 10)).hasSize(2);
        assertThat(city).isEqualTo("wuhan2020/武汉市/");
    }

    @Test
    void names_with_slashes_and_percent_signs_stay_apart() {
        imports.table(1, new TableEntry("A/B%2F", pieces(1)), new TableEntry("A%2FB/", pieces(2)));

        assertThat(imports.reported("A/B%2F").flatMap(ReportedDemand::openNeed)).contains(pieces(1));
        assertThat(imports.reported("A%2FB/").flatMap(ReportedDemand::openNeed)).contains(pieces(2));
        assertThat(imports.reported("A/B/")).isEmpty();
    }

    @Test
    void lines_come_in_order_and_each_one_once() {
        imports.accept(start(1, 1, ImportRun.Kind.TABLE, 3));

        assertThat(region.refuse(VOLUNTEERS, line(1, 2, "协和医院", pieces(1)))).isEqualTo(LINE_OUT_OF_ORDER);
        imports.accept(line(1, 1, "协和医院", pieces(1)));
        assertThat(region.refuse(VOLUNTEERS, line(1, 1, "协和医院", pieces(1)))).isEqualTo(LINE_OUT_OF_ORDER);
        imports.accept(line(1, 2, "仁爱医院", pieces(1)));
        imports.accept(line(1, 3, "天佑医院", pieces(1)));
        assertThat(region.refuse(VOLUNTEERS, line(1, 4, "金银潭医院", pieces(1)))).isEqualTo(LINE_BEYOND_END);
    }

    @Test
    void an_import_is_finished_when_all_its_lines_are_entered() {
        imports.accept(start(1, 1, ImportRun.Kind.TABLE, 2));
        imports.accept(line(1, 1, "协和医院", pieces(1)));

        assertThat(region.refuse(VOLUNTEERS, new SupplyCommand.FinishImport(run(1))))
                .isEqualTo(LINES_MISSING);
        imports.accept(line(1, 2, "仁爱医院", pieces(1)));
        assertThat(imports.finish(1)).isEqualTo(new SupplyEvent.ImportFinished(run(1), 2));
        assertThat(imports.importRun(1).finished()).isPresent();
    }

    @Test
    void a_finished_import_takes_nothing_more() {
        imports.table(1, new TableEntry("协和医院", pieces(1)));
        imports.finish(1);

        assertThat(region.refuse(VOLUNTEERS, new SupplyCommand.FinishImport(run(1))))
                .isEqualTo(IMPORT_FINISHED);
        assertThat(region.refuse(VOLUNTEERS, line(1, 2, "协和医院", pieces(1)))).isEqualTo(IMPORT_FINISHED);
    }

    @Test
    void a_file_that_was_imported_whole_is_not_imported_again() {
        imports.table(1, new TableEntry("协和医院", pieces(1)));
        imports.finish(1);

        assertThat(region.refuse(VOLUNTEERS, start(2, 1, ImportRun.Kind.TABLE, 1)))
                .isEqualTo(FILE_IMPORTED_ALREADY);
    }

    @Test
    void a_file_whose_import_was_left_off_may_be_started_anew() {
        imports.accept(start(1, 1, ImportRun.Kind.TABLE, 2));
        imports.accept(line(1, 1, "协和医院", pieces(1)));

        imports.accept(start(2, 1, ImportRun.Kind.TABLE, 2));

        assertThat(imports.accept(line(2, 1, "协和医院", pieces(1))))
                .isEqualTo(new SupplyEvent.ReportedDemandRepeated(run(2), 1, key("协和医院"), ALREADY_KNOWN));
    }

    @Test
    void the_same_file_of_another_source_is_another_import() {
        imports.table(1, new TableEntry("协和医院", pieces(1)));
        imports.finish(1);

        imports.accept(new SupplyCommand.StartImport(
                run(2), new SourceCode("other-source"), ImportBench.file(1), ImportRun.Kind.TABLE, 1));
    }

    @Test
    void refuses_an_import_whose_id_is_taken_and_lines_of_no_import() {
        imports.accept(start(1, 1, ImportRun.Kind.TABLE, 1));

        assertThat(region.refuse(VOLUNTEERS, start(1, 2, ImportRun.Kind.TABLE, 1)))
                .isEqualTo(IMPORT_TAKEN);
        assertThat(region.refuse(VOLUNTEERS, line(2, 1, "协和医院", pieces(1)))).isEqualTo(IMPORT_UNKNOWN);
        assertThat(region.refuse(VOLUNTEERS, new SupplyCommand.FinishImport(run(2))))
                .isEqualTo(IMPORT_UNKNOWN);
    }

    @Test
    void only_the_organisation_that_started_an_import_continues_it() {
        imports.table(1, new TableEntry("协和医院", pieces(1)));

        assertThat(region.refuse(OTHER_VOLUNTEERS, line(1, 2, "仁爱医院", pieces(1))))
                .isEqualTo(IMPORT_OF_ANOTHER_ORGANISATION);
        assertThat(region.refuse(OTHER_VOLUNTEERS, new SupplyCommand.FinishImport(run(1))))
                .isEqualTo(IMPORT_OF_ANOTHER_ORGANISATION);
    }

    @Test
    void nobody_else_overwrites_what_a_source_was_said_to_report() {
        imports.table(1, new TableEntry("协和医院", pieces(500)));
        imports.finish(1);

        assertThat(region.refuse(OTHER_VOLUNTEERS, start(2, 2, ImportRun.Kind.TABLE, 1)))
                .isEqualTo(SupplyRefusal.SOURCE_OF_ANOTHER_ORGANISATION);
        region.accept(
                OTHER_VOLUNTEERS,
                new SupplyCommand.StartImport(
                        run(2), new SourceCode("other-source"), ImportBench.file(2), ImportRun.Kind.TABLE, 1));
        assertThat(imports.reported("协和医院").flatMap(ReportedDemand::openNeed)).contains(pieces(500));
    }

    @Test
    void an_import_leaves_no_rows_behind_but_those_of_what_was_reported() {
        imports.table(1, new TableEntry("协和医院", pieces(500)), new TableEntry("协和医院", pieces(7)));
        imports.finish(1);
        imports.table(2, new TableEntry("协和医院", pieces(500)));

        assertThat(region.bench().state().range(ReportedDemand.TABLE, "", 10)).hasSize(1);
        assertThat(imports.reported("协和医院").orElseThrow().last()).isEqualTo(new ReportedDemand.Line(run(2), 1));
    }

    @Test
    void refuses_a_line_of_a_table_in_an_import_of_changes() {
        imports.accept(start(1, 1, ImportRun.Kind.CHANGES, 1));

        assertThat(region.refuse(VOLUNTEERS, line(1, 1, "协和医院", pieces(1)))).isEqualTo(IMPORT_OF_ANOTHER_KIND);
    }

    @Test
    void a_file_has_one_to_a_million_lines() {
        start(1, 1, ImportRun.Kind.TABLE, ImportRun.MAX_LINES);
        line(1, ImportRun.MAX_LINES, "协和医院", pieces(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(1, 1, ImportRun.Kind.TABLE, ImportRun.MAX_LINES + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> start(1, 1, ImportRun.Kind.TABLE, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> line(1, ImportRun.MAX_LINES + 1, "协和医院", pieces(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> line(1, 0, "协和医院", pieces(1)));
    }
}
