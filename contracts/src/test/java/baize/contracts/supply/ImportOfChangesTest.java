package baize.contracts.supply;

import static baize.contracts.supply.ImportBench.change;
import static baize.contracts.supply.ImportBench.key;
import static baize.contracts.supply.ImportBench.pieces;
import static baize.contracts.supply.ImportBench.run;
import static baize.contracts.supply.ImportBench.start;
import static baize.contracts.supply.ReliefBench.VOLUNTEERS;
import static baize.contracts.supply.SupplyEvent.Repetition.ALREADY_KNOWN;
import static baize.contracts.supply.SupplyEvent.Repetition.DOUBLED_KEY;
import static baize.contracts.supply.SupplyEvent.Repetition.OLDER_THAN_KNOWN;
import static baize.contracts.supply.SupplyRefusal.IMPORT_OF_ANOTHER_KIND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import baize.contracts.Event;
import baize.contracts.supply.ImportBench.ChangeEntry;
import baize.contracts.supply.ImportBench.TableEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportOfChangesTest {
    private static final Instant FIRST = Instant.parse("2020-02-01T00:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(60);
    private static final Instant THIRD = SECOND.plusSeconds(60);

    private final ReliefBench region = new ReliefBench();
    private final ImportBench imports = new ImportBench(region);

    @Test
    void needs_are_added_changed_and_ended_with_the_sources_time_beside() {
        imports.changes(1, List.of(added("协和医院", FIRST, 500), changed("协和医院", SECOND, 500, 300)));
        ReportedDemand changed = imports.reported("协和医院").orElseThrow();

        List<Event> events = imports.changes(2, List.of(removed("协和医院", THIRD, 300)));

        assertThat(changed.openNeed()).contains(pieces(300));
        assertThat(changed.sourceTime()).contains(SECOND);
        assertThat(events)
                .containsExactly(new SupplyEvent.ReportedDemandChanged(
                        run(2), 1, key("协和医院"), Optional.of(THIRD), Optional.of(pieces(300)), Optional.empty()));
        ReportedDemand ended = imports.reported("协和医院").orElseThrow();
        assertThat(ended.open()).isFalse();
        assertThat(ended.openNeed()).isEmpty();
        assertThat(ended.need()).isEqualTo(pieces(300));
        assertThat(ended.sourceTime()).contains(THIRD);
        assertThat(ended.reported().time()).isEqualTo(region.bench().now());
    }

    @Test
    void a_time_ahead_of_the_ledgers_freezes_nothing() {
        Instant tooFar = region.bench().now().plus(ImportRules.AHEAD).plusMillis(1);
        imports.accept(ImportBench.start(1, 1, ImportRun.Kind.CHANGES, 1));

        assertThat(region.refuse(VOLUNTEERS, ImportBench.change(1, 1, added("协和医院", tooFar, 500))))
                .isEqualTo(SupplyRefusal.SOURCE_TIME_AHEAD);
        imports.accept(ImportBench.change(1, 1, added("协和医院", tooFar.minusMillis(1), 500)));
    }

    @Test
    void a_table_without_times_leaves_the_time_that_is_known() {
        imports.changes(1, List.of(added("协和医院", SECOND, 500)));
        imports.table(2, new TableEntry("协和医院", pieces(300)));

        List<Event> events = imports.changes(3, List.of(changed("协和医院", FIRST, 500, 400)));

        assertThat(imports.reported("协和医院").orElseThrow().sourceTime()).contains(SECOND);
        assertThat(events)
                .extracting(event -> ((SupplyEvent.ReportedDemandRepeated) event).why())
                .containsExactly(OLDER_THAN_KNOWN);
    }

    @Test
    void a_need_that_ended_may_be_reported_again() {
        imports.changes(1, List.of(added("协和医院", FIRST, 500), removed("协和医院", SECOND, 500), added("协和医院", THIRD, 20)));

        assertThat(imports.reported("协和医院").flatMap(ReportedDemand::openNeed)).contains(pieces(20));
    }

    @Test
    void the_table_after_the_changes_adds_nothing_and_says_so() {
        imports.changes(
                1,
                List.of(
                        added("协和医院", FIRST, 500),
                        new ChangeEntry("仁爱医院", FIRST, Optional.empty(), Optional.of(new Need.Unknown()))));

        List<Event> events = imports.table(
                2,
                new TableEntry("协和医院", pieces(500)),
                new TableEntry("仁爱医院", new Need.Unknown()),
                new TableEntry("仁爱医院", new Need.Unknown()));

        assertThat(events)
                .extracting(event -> ((SupplyEvent.ReportedDemandRepeated) event).why())
                .containsExactly(ALREADY_KNOWN, ALREADY_KNOWN, DOUBLED_KEY);
    }

    @Test
    void the_source_is_followed_where_its_before_is_not_what_was_known() {
        imports.changes(1, List.of(added("协和医院", FIRST, 500)));

        List<Event> events = imports.changes(2, List.of(changed("协和医院", SECOND, 400, 300)));

        assertThat(events)
                .containsExactly(new SupplyEvent.ReportedDemandChanged(
                        run(2),
                        1,
                        key("协和医院"),
                        Optional.of(SECOND),
                        Optional.of(pieces(400)),
                        Optional.of(pieces(300))));
        assertThat(imports.reported("协和医院").flatMap(ReportedDemand::openNeed)).contains(pieces(300));
    }

    @Test
    void a_change_gives_its_time_to_what_a_table_told_without_one() {
        imports.table(1, new TableEntry("协和医院", pieces(500)));

        List<Event> events = imports.changes(2, List.of(added("协和医院", FIRST, 500)));

        assertThat(events.getFirst()).isInstanceOf(SupplyEvent.ReportedDemandChanged.class);
        assertThat(imports.reported("协和医院").flatMap(ReportedDemand::sourceTime)).contains(FIRST);
    }

    @Test
    void a_longer_file_of_the_same_changes_adds_only_what_is_new() {
        List<ChangeEntry> yesterday =
                List.of(added("协和医院", FIRST, 500), changed("协和医院", SECOND, 500, 300), added("仁爱医院", SECOND, 7));
        imports.changes(1, yesterday);

        List<Event> events = imports.changes(
                2, List.of(yesterday.get(0), yesterday.get(1), yesterday.get(2), changed("协和医院", THIRD, 300, 200)));

        assertThat(events.subList(0, 3))
                .extracting(event -> ((SupplyEvent.ReportedDemandRepeated) event).why())
                .containsExactly(OLDER_THAN_KNOWN, ALREADY_KNOWN, ALREADY_KNOWN);
        assertThat(events.getLast()).isInstanceOf(SupplyEvent.ReportedDemandChanged.class);
        assertThat(imports.reported("协和医院").flatMap(ReportedDemand::openNeed)).contains(pieces(200));
    }

    @Test
    void of_two_changes_at_one_time_the_later_line_stands() {
        imports.changes(1, List.of(added("协和医院", FIRST, 500), changed("协和医院", FIRST, 500, 300)));

        assertThat(imports.reported("协和医院").flatMap(ReportedDemand::openNeed)).contains(pieces(300));
    }

    @Test
    void an_end_of_what_is_not_known_or_ended_already_changes_nothing() {
        List<Event> events = imports.changes(
                1,
                List.of(
                        removed("协和医院", FIRST, 5),
                        added("仁爱医院", FIRST, 5),
                        removed("仁爱医院", SECOND, 5),
                        removed("仁爱医院", THIRD, 5)));

        assertThat(events.getFirst())
                .isEqualTo(new SupplyEvent.ReportedDemandRepeated(run(1), 1, key("协和医院"), ALREADY_KNOWN));
        assertThat(events.getLast())
                .isEqualTo(new SupplyEvent.ReportedDemandRepeated(run(1), 4, key("仁爱医院"), ALREADY_KNOWN));
        assertThat(imports.reported("协和医院")).isEmpty();
        assertThat(imports.reported("仁爱医院").flatMap(ReportedDemand::sourceTime)).contains(SECOND);
        assertThat(imports.importRun(1).entered()).isEqualTo(4);
    }

    @Test
    void refuses_a_change_in_an_import_of_a_table() {
        imports.accept(start(1, 1, ImportRun.Kind.TABLE, 1));

        assertThat(region.refuse(VOLUNTEERS, change(1, 1, added("协和医院", FIRST, 1))))
                .isEqualTo(IMPORT_OF_ANOTHER_KIND);
    }

    @Test
    void a_change_that_changes_nothing_is_impossible() {
        assertThatIllegalArgumentException().isThrownBy(() -> change(1, 1, changed("协和医院", FIRST, 5, 5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change(1, 1, new ChangeEntry("协和医院", FIRST, Optional.empty(), Optional.empty())));
        assertThatIllegalArgumentException().isThrownBy(() -> change(1, 0, added("协和医院", FIRST, 5)));
    }

    @Test
    void an_end_of_what_was_never_reported_is_a_bug() {
        imports.accept(start(1, 1, ImportRun.Kind.CHANGES, 1));
        SupplyEvent end = new SupplyEvent.ReportedDemandChanged(
                run(1), 1, key("协和医院"), Optional.of(FIRST), Optional.empty(), Optional.empty());

        assertThatIllegalStateException().isThrownBy(() -> region.happen(end));
    }

    @Test
    void a_line_of_no_import_is_a_bug() {
        SupplyEvent line = new SupplyEvent.ReportedDemandRepeated(run(9), 1, key("协和医院"), ALREADY_KNOWN);

        assertThatIllegalStateException().isThrownBy(() -> region.happen(line)).withMessageContaining(run(9).value());
    }

    private static ChangeEntry added(String hospital, Instant time, long after) {
        return new ChangeEntry(hospital, time, Optional.empty(), Optional.of(pieces(after)));
    }

    private static ChangeEntry changed(String hospital, Instant time, long before, long after) {
        return new ChangeEntry(hospital, time, Optional.of(pieces(before)), Optional.of(pieces(after)));
    }

    private static ChangeEntry removed(String hospital, Instant time, long before) {
        return new ChangeEntry(hospital, time, Optional.of(pieces(before)), Optional.empty());
    }
}
