package baize.services.views;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.custody.RoadBench;
import baize.services.AllProjections;
import baize.services.MemberViews;
import baize.services.PublicViews;
import baize.services.founding.Founder;
import baize.services.founding.FoundingPlan;
import baize.trust.Genesis;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A region that lives by the real rules, its log, and the views that follow it. */
public final class Fixture implements AutoCloseable {
    /** The bench's first moment. */
    public static final Instant START = Instant.parse("2020-02-01T00:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Genesis GENESIS = found();

    private final RoadBench road = new RoadBench();
    private final BenchLog log = new BenchLog(GENESIS);
    private final Database database;
    private final ViewFollower follower;

    /** The region's views in a fresh database. */
    public Fixture(DatabaseOptions options) {
        this.database = Database.open(options);
        this.follower = ViewFollower.start(log, database, new AllProjections());
    }

    /** The region. */
    public RoadBench road() {
        return road;
    }

    /** Its log. */
    public BenchLog log() {
        return log;
    }

    /** The tables. */
    public Database database() {
        return database;
    }

    /** The follower. */
    public ViewFollower follower() {
        return follower;
    }

    /** What the public sees of all that happened in the region so far. */
    public PublicViews seen() {
        catchUp();
        return new PublicViews(database);
    }

    /** What members see of it. */
    public MemberViews seenByMembers() {
        catchUp();
        return new MemberViews(database);
    }

    @Override
    public void close() {
        follower.close();
        database.close();
    }

    private void catchUp() {
        log.follow(road.bench());
        if (!follower.awaitPosition(log.size() - 1, PATIENCE)) {
            throw new AssertionError("The views are at " + follower.progress() + ", " + follower.state());
        }
    }

    /** The record that the region's log starts with. */
    static Genesis genesis() {
        return GENESIS;
    }

    private static Genesis found() {
        List<FoundingPlan.PlannedMember> members = new ArrayList<>();
        members.add(member("registry", Set.of(Role.REGISTRAR)));
        for (Signer signer : List.of(
                RoadBench.PROPOSER,
                RoadBench.PACKER,
                RoadBench.DRIVER,
                RoadBench.OTHER_DRIVER,
                RoadBench.UNION,
                RoadBench.RENAI,
                RoadBench.TIANYOU,
                RoadBench.FIRM_PACKER,
                RoadBench.DEPARTMENT,
                RoadBench.CHARITY)) {
            members.add(member(signer.member().value(), signer.roles()));
        }
        return Founder.found(new FoundingPlan(members), START).genesis();
    }

    private static FoundingPlan.PlannedMember member(String id, Set<Role> roles) {
        return new FoundingPlan.PlannedMember(
                new MemberId(id), Names.of("机构", "Organisation"), roles, id.equals("registry"), List.of(roles));
    }
}
