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
import java.util.Optional;

/**
 * How long lots wait from arrival to the first approved allocation, by the ledger's time. Gifts straight to a hospital need no
 * decision and do not count; nor do lots in quarantine, blocked or recalled, while they wait. Public data only.
 */
public final class DecisionQueries {
    /** Fresh goods are to be allocated within this time. Source: story S3. */
    public static final Duration DECISION_TIME = Duration.ofHours(2);

    private static final Listing LONGEST =
            Listing.oldestFirst("late-decisions", "arrived_position", "arrived_position");
    private static final String LATE = """
            select * from lot where not straight_to_hospital and (wait_millis > ? or (allocated_position is null and arrived_at < ? and
            (hold_until is null or hold_until < ?) and not blocked and not recalled and exists (select 1 from balance b where b.lot =
            lot.lot and b.kind = 'PLACE' and b.quantity > 0)))""";

    private final Database database;

    /** Queries of this database. */
    public DecisionQueries(Database database) {
        this.database = database;
    }

    /**
     * The report on decision times.
     *
     * @param decided lots that arrived since then and were allocated; {@code median} of these, empty where there are none
     * @param lateDecided of these, later than {@link #DECISION_TIME}; {@code lateWaiting} still undecided after it
     */
    public record DecisionTimes(long decided, Optional<Duration> median, long lateDecided, long lateWaiting) {}

    /** A lot whose decision is or was late; {@code decidedAt} is empty while it waits. */
    public record LateLot(
            LotId lot,
            DonationCode gift,
            PlaceId place,
            MemberId organisation,
            ItemCode item,
            Instant arrivedAt,
            Optional<Instant> decidedAt) {
        /** How long it waited, or has waited. */
        public Duration waited(Instant now) {
            return Duration.between(arrivedAt, decidedAt.orElse(now));
        }
    }

    /** The report over lots that arrived at this moment or later. */
    public DecisionTimes times(Instant since, Instant now) {
        long limit = DECISION_TIME.toMillis();
        long decided = count(Selection.of(
                "select count(*) as n from lot where not straight_to_hospital and wait_millis is not null and arrived_at >= ?",
                since));
        Optional<Duration> median = Selection.of("""
                        select avg(w.wait_millis) as median from (select wait_millis from lot where not straight_to_hospital and wait_millis
                        is not null and arrived_at >= ? order by wait_millis limit ? offset ?) w""", since, decided % 2 == 0 ? 2L : 1L, Math.max(0, (decided - 1) / 2))
                .one(database.client(), row -> row.optionalNumber("median").map(Duration::ofMillis))
                .flatMap(found -> found);
        long late = count(Selection.of(
                "select count(*) as n from lot where not straight_to_hospital and wait_millis > ? and arrived_at >= ?",
                limit,
                since));
        long all = count(Selection.of("select count(*) as n from (")
                .add(LATE, limit, now.minus(DECISION_TIME), now)
                .add("and arrived_at >= ?) x", since));
        return new DecisionTimes(decided, median, late, all - late);
    }

    /** Lots whose decision was or is late, earliest arrival first. */
    public Page<LateLot> late(Instant now, PageRequest page) {
        return Selection.of(LATE, DECISION_TIME.toMillis(), now.minus(DECISION_TIME), now)
                .page(
                        database.client(),
                        LONGEST,
                        page,
                        row -> new LateLot(
                                row.as("lot", LotId::new),
                                row.as("gift", DonationCode::new),
                                row.as("place", PlaceId::new),
                                row.as("organisation", MemberId::new),
                                row.as("item", ItemCode::new),
                                row.time("arrived_at"),
                                row.optionalTime("allocated_at")));
    }

    private long count(Selection selection) {
        return selection.one(database.client(), row -> row.number("n")).orElseThrow();
    }
}
