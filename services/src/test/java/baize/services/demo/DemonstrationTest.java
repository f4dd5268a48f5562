package baize.services.demo;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Command;
import baize.contracts.membership.MembershipCommand;
import baize.ledger.LogEntry;
import baize.ledger.audit.Audit;
import baize.ledger.audit.AuditOptions;
import baize.ledger.audit.AuditReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemonstrationTest {
    private static final Instant END = Instant.parse("2026-03-02T09:41:07.123Z");

    @ParameterizedTest
    @CsvSource({"3, 1", "3, 17", "7, 3", "12, 4"})
    void plays_any_number_of_days_and_ends_at_the_moment_asked_for(int days, long seed, @TempDir Path directory)
            throws Exception {
        Period period = new Period(END.plus(Duration.ofMinutes(seed * 97)), days, seed);
        Shown shown = timed(directory, period, Progress.silent());

        assertThat(shown.clock()).isEqualTo(period.end());
        assertThat(shown.log().getFirst().time()).isEqualTo(period.begin());
        assertThat(shown.log().getLast().time()).isEqualTo(period.end());
        assertThat(shown.summary().cases())
                .extracting(DemonstrationSummary.ShownCase::named)
                .containsExactly(NamedCase.values());
        assertThat(shown.summary().cases())
                .allSatisfy(named -> assertThat(named.references()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({"30, 1", "30, 2"})
    void thirty_days_are_some_thousand_commands_and_nothing_is_lost_in_them(
            int days, long seed, @TempDir Path directory) throws Exception {
        List<Integer> told = new ArrayList<>();

        Shown shown = timed(directory, new Period(END, days, seed), (day, _, commands) -> {
            assertThat(commands).isPositive();
            told.add(day);
        });

        assertThat(shown.summary().commands())
                .isBetween(1_500L, 3_000L)
                .isEqualTo(shown.log().size() - 1);
        assertThat(shown.totals().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.sums().balanced()).isTrue());
        assertThat(shown.log()).extracting(LogEntry::outcome).doesNotContain(LogEntry.BUG);
        assertThat(told).hasSize(days).first().isEqualTo(1);
        assertThat(told).isSorted().last().isEqualTo(days);
    }

    @Test
    void plays_the_same_commands_at_the_same_times_for_the_same_seed(@TempDir Path directory) throws Exception {
        Period period = new Period(END, 5, 11);

        Shown one = Stages.play(directory.resolve("one"), period);
        Shown other = Stages.play(directory.resolve("other"), period);
        Shown another = Stages.play(directory.resolve("another"), new Period(END, 5, 12));

        assertThat(one.log())
                .extracting(LogEntry::time)
                .isEqualTo(other.log().stream().map(LogEntry::time).toList());
        assertThat(one.log())
                .extracting(LogEntry::type)
                .isEqualTo(other.log().stream().map(LogEntry::type).toList());
        assertThat(one.log().stream().skip(1))
                .extracting(LogEntry::id)
                .isEqualTo(other.log().stream().skip(1).map(LogEntry::id).toList());
        assertThat(seeded(one)).hasSizeGreaterThan(500).isEqualTo(seeded(other));
        assertThat(happened(one)).isEqualTo(happened(other));
        assertThat(one.summary().cases()).isEqualTo(other.summary().cases());
        assertThat(seeded(another)).isNotEqualTo(seeded(one));
    }

    @Test
    void leaves_a_ledger_that_audits_clean(@TempDir Path directory) throws Exception {
        Shown shown = Stages.play(directory.resolve("ledger"), new Period(END, 4, 8));

        AuditReport report = Audit.run(directory.resolve("ledger"), AuditOptions.full());

        assertThat(report.findings()).isEmpty();
        assertThat(report.clean()).isTrue();
        assertThat(shown.summary().commands()).isPositive();
    }

    /** Plays, and prints how long it took: founding, ledger and log included. */
    private static Shown timed(Path directory, Period period, Progress progress) throws Exception {
        long start = System.nanoTime();
        Shown shown = Stages.play(directory.resolve("ledger"), period, progress);
        System.out.printf(
                "A demonstration of %d days, seed %d: %d commands in %d ms%n",
                period.days(),
                period.seed(),
                shown.summary().commands(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        return shown;
    }

    /** Every command but those that name keys or founding officers, which are random. */
    private static List<Command> seeded(Shown shown) {
        return shown.log().stream()
                .flatMap(entry -> entry.command().stream())
                .filter(command -> !namesKeys(command))
                .toList();
    }

    private static List<String> happened(Shown shown) {
        return shown.log().stream()
                .filter(entry ->
                        entry.command().filter(command -> !namesKeys(command)).isPresent())
                .map(LogEntry::eventsText)
                .toList();
    }

    private static boolean namesKeys(Command command) {
        return command instanceof MembershipCommand.IssueCertificate
                || command instanceof MembershipCommand.RenewCertificate
                || command instanceof MembershipCommand.ReplaceKey
                || command instanceof MembershipCommand.ConfirmKeys
                || command instanceof MembershipCommand.RevokeKey
                || command instanceof MembershipCommand.ConfirmEntry
                || command instanceof MembershipCommand.SuspendOfficer;
    }
}
