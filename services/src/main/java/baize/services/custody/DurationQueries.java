package baize.services.custody;

import baize.contracts.MemberId;
import baize.services.views.Database;
import baize.services.views.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How long goods take from gift to dispatch to receipt, by the organisation that sends. By the ledger's time. Public data only. */
public final class DurationQueries {
    private static final String MEDIANS = """
            select organisation, count(*) as n, avg(case when place_in_order in ((total + 1) / 2, (total + 2) / 2) then millis end) as
            median from (select organisation, millis, row_number() over (partition by organisation order by millis) as place_in_order,
            count(*) over (partition by organisation) as total from (""";
    private static final String BY_ORGANISATION = ") d) m group by organisation order by organisation";
    private static final String TO_DISPATCH = """
            select s.from_organisation as organisation, s.dispatched_at - g.recorded_at as millis from shipment s join shipment_line t on
            t.shipment = s.shipment join lot l on l.lot = t.lot join gift g on g.code = l.gift where s.purpose = 'DELIVERY' and
            s.dispatched_at >= ?""";
    private static final String TO_RECEIPT = """
            select s.from_organisation as organisation, s.received_at - s.dispatched_at as millis from shipment s where s.purpose =
            'DELIVERY' and s.received_at >= ?""";

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

    /** Medians since a moment, by organisation. As many rows as there are sending organisations. */
    public List<Durations> medians(Instant since) {
        Map<String, Durations> all = new TreeMap<>();
        for (Median median : medians(TO_DISPATCH, since)) {
            all.put(
                    median.organisation().value(),
                    new Durations(
                            median.organisation(), median.count(), Optional.of(median.value()), 0, Optional.empty()));
        }
        for (Median median : medians(TO_RECEIPT, since)) {
            Durations before = all.getOrDefault(
                    median.organisation().value(),
                    new Durations(median.organisation(), 0, Optional.empty(), 0, Optional.empty()));
            all.put(
                    median.organisation().value(),
                    new Durations(
                            median.organisation(),
                            before.lots(),
                            before.giftToDispatch(),
                            median.count(),
                            Optional.of(median.value())));
        }
        return List.copyOf(all.values());
    }

    private record Median(MemberId organisation, long count, Duration value) {}

    private List<Median> medians(String sql, Instant since) {
        return Selection.of(MEDIANS)
                .add(sql, since)
                .add(BY_ORGANISATION)
                .all(
                        database.client(),
                        row -> new Median(
                                row.as("organisation", MemberId::new),
                                row.number("n"),
                                Duration.ofMillis(row.number("median"))));
    }
}
