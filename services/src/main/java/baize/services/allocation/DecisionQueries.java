package baize.services.allocation;

import baize.contracts.MemberId;
import baize.contracts.donation.DonationCode;
import baize.contracts.stock.LotId;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import baize.services.views.Database;
import baize.services.views.Listing;
import baize.services.views.Page;
import baize.services.views.PageRequest;
import baize.services.views.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How long lots wait for the first approved allocation, by the ledger's time: from arrival, or from the end of a quarantine. Gifts straight to
 * a hospital need no decision and do not count; nor do lots in quarantine, blocked or recalled, while they wait. Public data only.
 */
public final class DecisionQueries {
    /** Fresh goods are to be allocated within this time. Source: story S3. */
    public static final Duration DECISION_TIME = Duration.ofHours(2);

    private static final Listing WAITING_FIRST = new Listing(
            "late-decisions",
            true,
            List.of(
                    new Listing.KeyColumn("decided", "decided", true),
                    new Listing.KeyColumn("arrived_position", "arrived_position", true)));
    private static final String STILL_WAITING = """
            from lot where straight_to_hospital = false and allocated_position is null and ready_at < ? and blocked = false and
            recalled = false and exists (select 1 from balance b where b.lot = lot.lot and b.kind = 'PLACE' and b.quantity > 0 and not
            exists (select 1 from local_stop o where o.lot = b.lot and o.organisation = b.owner and o.blocked))""";
    private static final String DECIDED =
            "from lot where straight_to_hospital = false and arrived_at >= ? and wait_millis is not null";
    private static final String DECIDED_LATE = DECIDED + " and wait_millis > ?";

    private final Database database;

    /** Queries of this database. */
    public DecisionQueries(Database database) {
        this.database = database;
    }

    /**
     * The report on decision times.
     *
     * @param decided lots that arrived since then and were allocated; {@code median} of these, empty where there are none
     * @param lateDecided of these, later than {@link #DECISION_TIME}
     * @param lateWaiting still undecided after it, whenever they arrived
     */
    public record DecisionTimes(long decided, Optional<Duration> median, long lateDecided, long lateWaiting) {}

    /** A lot whose decision is or was late; {@code decidedAt} is empty while it waits. {@code readyAt}: arrival, or the end of its quarantine. */
    public record LateLot(
            LotId lot,
            DonationCode gift,
            PlaceId place,
            MemberId organisation,
            ItemCode item,
            Instant arrivedAt,
            Instant readyAt,
            Optional<Instant> decidedAt) {
        /** How long it waited, or has waited. */
        public Duration waited(Instant now) {
            return Duration.between(readyAt, decidedAt.orElse(now));
        }
    }

    /** The report over lots that arrived at this moment or later, and over all that still wait. */
    public DecisionTimes times(Instant since, Instant now) {
        long decided = count(Selection.of("select count(*) as n " + DECIDED, since));
        Optional<Duration> median = Selection.of(
                        "select avg(w.wait_millis) as median from (select wait_millis " + DECIDED
                                + " order by wait_millis limit ? offset ?) w",
                        since,
                        decided % 2 == 0 ? 2L : 1L,
                        Math.max(0, (decided - 1) / 2))
                .one(database.client(), row -> row.optionalNumber("median").map(Duration::ofMillis))
                .flatMap(found -> found);
        long late = count(Selection.of("select count(*) as n " + DECIDED_LATE, since, DECISION_TIME.toMillis()));
        long waiting = count(Selection.of("select count(*) as n " + STILL_WAITING, now.minus(DECISION_TIME)));
        return new DecisionTimes(decided, median, late, waiting);
    }

    /** Lots that still wait too long, whenever they arrived; then those that arrived since and were decided late. Earliest arrival first. */
    public Page<LateLot> late(Instant since, Instant now, PageRequest page) {
        return Selection.of("select * from (select 0 as decided, lot.* " + STILL_WAITING, now.minus(DECISION_TIME))
                .add("union all select 1, lot.* " + DECIDED_LATE + ") x where 1 = 1", since, DECISION_TIME.toMillis())
                .page(
                        database.client(),
                        WAITING_FIRST,
                        page,
                        row -> new LateLot(
                                row.as("lot", LotId::new),
                                row.as("gift", DonationCode::new),
                                row.as("place", PlaceId::new),
                                row.as("organisation", MemberId::new),
                                row.as("item", ItemCode::new),
                                row.time("arrived_at"),
                                row.time("ready_at"),
                                row.optionalTime("allocated_at")));
    }

    private long count(Selection selection) {
        return selection.one(database.client(), row -> row.number("n")).orElseThrow();
    }
}
