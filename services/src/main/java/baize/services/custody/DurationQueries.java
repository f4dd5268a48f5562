package baize.services.custody;

import baize.contracts.MemberId;
import baize.services.views.Database;
import baize.services.views.Listing;
import baize.services.views.Page;
import baize.services.views.PageRequest;
import baize.services.views.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long goods take from gift to dispatch to receipt, by the organisation that sends. By the ledger's time. Public data only. */
public final class DurationQueries {
    private static final Listing BY_ORGANISATION = Listing.byText("durations", "organisation");
    private static final String MEDIANS = """
            select organisation, count(*) as n, avg(case when place_in_order in ((total + 1) / 2, (total + 2) / 2) then millis end) as
            median from (select organisation, millis, row_number() over (partition by organisation order by millis) as place_in_order,
            count(*) over (partition by organisation) as total from (%s) d) m group by organisation""";
    private static final String TO_DISPATCH = """
            select s.from_organisation as organisation, s.dispatched_at - g.recorded_at as millis from shipment s join shipment_line t on
            t.shipment = s.shipment join lot l on l.lot = t.lot join gift g on g.code = l.gift where s.purpose = 'DELIVERY' and
            s.dispatched_at >= ?""";
    private static final String TO_RECEIPT = """
            select s.from_organisation as organisation, s.received_at - s.dispatched_at as millis from shipment s where s.purpose =
            'DELIVERY' and s.received_at >= ?""";
    /** Both beside each other; whoever has only one of them stands there too. */
    private static final String BOTH = """
            select * from (select organisation, sum(lots) as lots, max(to_dispatch) as to_dispatch, sum(shipments) as shipments,
            max(to_receipt) as to_receipt from (select a.organisation, a.n as lots, a.median as to_dispatch, 0 as shipments, null as
            to_receipt from (%s) a union all select b.organisation, 0, null, b.n, b.median from (%s) b) c group by organisation) x where
            1 = 1""".formatted(MEDIANS.formatted(TO_DISPATCH), MEDIANS.formatted(TO_RECEIPT));

    private final Database database;

    /** Queries of this database. */
    public DurationQueries(Database database) {
        this.database = database;
    }

    /**
     * Medians of one sending organisation.
     *
     * @param giftToDispatch from the gift's first record to the first signed hand-over, over lots sent; {@code lots} of these
     * @param dispatchToReceipt from the first signed hand-over to the receipt, over shipments received; {@code shipments} of these
     */
    public record Durations(
            MemberId organisation,
            long lots,
            Optional<Duration> giftToDispatch,
            long shipments,
            Optional<Duration> dispatchToReceipt) {}

    /** Medians since a moment, by organisation. */
    public Page<Durations> medians(Instant since, PageRequest page) {
        return Selection.of(BOTH, since, since)
                .page(
                        database.client(),
                        BY_ORGANISATION,
                        page,
                        row -> new Durations(
                                row.as("organisation", MemberId::new),
                                row.number("lots"),
                                row.optionalNumber("to_dispatch").map(Duration::ofMillis),
                                row.number("shipments"),
                                row.optionalNumber("to_receipt").map(Duration::ofMillis)));
    }
}
