package baize.services.demo;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.services.client.Submitter;
import baize.services.founding.KeyRing;
import baize.services.founding.OfficerKey;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Plays the demonstration region into a fresh ledger: real signed commands, held to the real rules. The same period gives the same
 * commands with the same ids, whenever and wherever it is played; keys, certificates and founding officers' pseudonyms are random.
 *
 * <pre>{@code
 * Period period = new Period(Instant.now(), 30, 1);
 * Founder.Founded founded = Founder.found(Region.foundingPlan(), period.begin());
 * DemonstrationClock clock = new DemonstrationClock(period.begin());
 * // ... create and open a ledger of founded.genesis() on that clock ...
 * Demonstration.Played played = Demonstration.play(
 *         new Demonstration.Stage(submitter, ledgerId, founded.keys(), clock, vault), period, Progress.silent());
 * clock.goLive();
 * }</pre>
 */
public final class Demonstration {
    private static final List<MemberId> TRIED_FIRST =
            List.of(Hospitals.YI_CHILDREN.member(), Handlers.CENTRAL_WAREHOUSE.member(), Handlers.LOGISTICS.member());

    private Demonstration() {}

    /**
     * Where it is played: a ledger that was founded by {@link Region#foundingPlan()} and holds nothing else yet.
     *
     * @param keys the keys of all founders
     * @param clock the ledger's clock, not later than the period's begin
     */
    public record Stage(
            Submitter submitter, String ledgerId, KeyRing keys, DemonstrationClock clock, VaultPort vault) {}

    /**
     * What was played.
     *
     * @param keys every key that is not revoked, those of officers who joined later included
     */
    public record Played(DemonstrationSummary summary, KeyRing keys) {}

    /**
     * Plays the period; the clock then stands at its end. Throws {@link UnplayableException} where the ledger does not answer as the
     * script says.
     */
    public static Played play(Stage stage, Period period, Progress progress) throws IOException, InterruptedException {
        Agenda agenda = new Agenda(stage.clock());
        Crew crew = new Crew(stage.keys());
        Scribe scribe =
                new Scribe(stage.submitter(), stage.ledgerId(), stage.clock(), Dice.of(period.seed(), "commands"));
        Scene scene = Scene.of(period, stage.vault());
        Script.Start start =
                (moment, purpose) -> new Plot(agenda, scribe, crew, Dice.of(period.seed(), purpose), moment);

        Setup.play(start.at(period.begin().plus(Duration.ofMinutes(10)), "setup"));
        Enrolment enrolment = new Enrolment(stage.keys().issuer(Offices.REGISTRY.member()));
        new Script(scene, enrolment).tell(start);
        Dice everyDay = Dice.of(period.seed(), "every day");
        new DailyLife(scene, moment -> new Plot(agenda, scribe, crew, everyDay.split(), moment))
                .plan(period.begin().plus(Script.SETUP));
        for (int day = 1; day <= period.days(); day++) {
            int played = day;
            agenda.at(
                    period.begin().plus(Duration.ofDays(day)),
                    () -> progress.played(played, period.days(), scribe.sent()));
        }

        agenda.playUntil(period.end());
        return new Played(summary(period, scribe, scene, crew), crew.ring());
    }

    private static DemonstrationSummary summary(Period period, Scribe scribe, Scene scene, Crew crew) {
        List<DemonstrationSummary.ShownCase> cases = new ArrayList<>();
        for (Map.Entry<NamedCase, List<Reference>> shown : scene.cases().cases().entrySet()) {
            cases.add(new DemonstrationSummary.ShownCase(shown.getKey(), shown.getValue()));
        }
        List<DemonstrationSummary.Desk> desks = new ArrayList<>();
        for (Role role : Role.values()) {
            desks.add(desk(role, crew.acting()));
        }
        return new DemonstrationSummary(period, scribe.accepted(), scribe.refused(), cases, desks);
    }

    /** The organisation with which a role is best tried: one with open tasks, else the first one. */
    private static DemonstrationSummary.Desk desk(Role role, List<OfficerKey> acting) {
        Organisation chosen = Region.organisations().stream()
                .filter(organisation -> acting.stream().anyMatch(key -> acts(key, organisation, role)))
                .min(Comparator.comparingInt(organisation -> TRIED_FIRST.contains(organisation.member()) ? 0 : 1))
                .orElseThrow();
        List<OfficerId> officers = acting.stream()
                .filter(key -> acts(key, chosen, role))
                .map(OfficerKey::officer)
                .toList();
        return new DemonstrationSummary.Desk(role, chosen.member(), chosen.names(), officers);
    }

    private static boolean acts(OfficerKey key, Organisation organisation, Role role) {
        return key.member().equals(organisation.member()) && key.roles().contains(role);
    }
}
