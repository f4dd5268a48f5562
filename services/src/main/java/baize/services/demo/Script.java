package baize.services.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/** When each story of the named cases is told: spread over the period, and early enough to reach its end. */
final class Script {
    /** How long the first things take that every story needs. */
    static final Duration SETUP = Duration.ofHours(5);

    private final Period period;
    private final List<Story> stories;

    Script(Scene scene, Enrolment enrolment) {
        this.period = scene.period();
        CorrectionStories corrections = new CorrectionStories(scene);
        CountingStories counting = new CountingStories(scene);
        TargetStories targets = new TargetStories(scene);
        RoadStories roads = new RoadStories(scene);
        LotStories lots = new LotStories(scene);
        DemandStories demand = new DemandStories(scene);
        GiftStories gifts = new GiftStories(scene);
        AllocationStories allocations = new AllocationStories(scene);
        JoiningStories joining = new JoiningStories(scene, enrolment);
        KeyStories keys = new KeyStories(scene, enrolment);
        stories = List.of(
                new Story(0, 4, joining::donorJoins),
                new Story(0, 14, lots::quarantine),
                new Story(5, 11, allocations::inTime),
                new Story(8, 5, new ImportStories(scene)::volunteersTable),
                new Story(10, 20, corrections::record14),
                new Story(12, 2, gifts::unannounced),
                new Story(14, 14, demand::unknownNeed),
                new Story(18, 6, demand::lateReview),
                new Story(20, 18, targets::honoured),
                new Story(22, 2, keys::lostDevice),
                new Story(25, 14, counting::damaged),
                new Story(28, 26, demand::outdated),
                new Story(30, 8, gifts::claimed),
                new Story(32, 10, gifts::offersNotTaken),
                new Story(34, 18, targets::diverted),
                new Story(36, 16, joining::hospitalJoins),
                new Story(38, 40, roads::countersignedLate),
                new Story(40, 14, counting::more),
                new Story(42, 10, demand::withdrawn),
                new Story(44, 4, joining::impostor),
                new Story(46, 40, lots::recalled),
                new Story(48, 8, gifts::straightToHospital),
                new Story(50, 19, counting::missing),
                new Story(52, 15, corrections::receiptCorrected),
                new Story(54, 2, keys::suspended),
                new Story(56, 17, roads::depotAndRepacking),
                new Story(58, 16, counting::countDifference),
                new Story(60, 16, targets::redirected),
                new Story(62, 20, allocations::late),
                new Story(64, 8, keys::compromised),
                new Story(66, 20, counting::loss),
                new Story(68, 25, roads::sentBack),
                new Story(70, 3, demand::rejected),
                new Story(72, 17, corrections::gradeDisputed),
                new Story(74, 16, allocations::takenBack),
                new Story(76, 4, keys::renewedAndStopped),
                new Story(80, 10, lots::stillHeld),
                new Story(84, 35, roads::lastHopUnknown),
                new Story(90, 2, gifts::statedWithoutReceipt),
                new Story(94, 5, gifts::unclaimed),
                new Story(100, 15, roads::splitPath),
                new Story(100, 16, new OpenTasks(scene)::lastHours),
                new Story(100, 4, demand::stillLate));
    }

    /**
     * A story.
     *
     * @param percent when it starts: 0 with the first hours behind it, 100 as late as its length allows
     * @param hours how long it takes at most
     */
    private record Story(int percent, int hours, Consumer<Plot> telling) {}

    /** How a plot starts. */
    @FunctionalInterface
    interface Start {
        Plot at(Instant moment, String purpose);
    }

    /** Notes every story in the agenda. */
    void tell(Start start) {
        for (int i = 0; i < stories.size(); i++) {
            Story story = stories.get(i);
            story.telling().accept(start.at(start(story), "story " + i));
        }
    }

    /** In the morning of its day, where that is early enough. */
    private Instant start(Story story) {
        Instant first = period.begin().plus(SETUP);
        Instant last = period.end().minus(Duration.ofHours(story.hours()));
        Instant exact = first.plus(
                Duration.between(first, last).multipliedBy(story.percent()).dividedBy(100));
        OffsetDateTime local = exact.atOffset(Region.ZONE);
        Instant morning = local.truncatedTo(ChronoUnit.DAYS)
                .plusDays(local.getHour() < 8 ? 0 : 1)
                .plusHours(8)
                .plusMinutes(story.percent())
                .toInstant();
        return morning.isAfter(last) || period.days() < 7 ? exact : morning;
    }
}
