package baize.services.stock;

import baize.contracts.MemberId;
import baize.contracts.stock.LotId;
import baize.contracts.supply.ItemCode;
import baize.services.views.Database;
import baize.services.views.Listing;
import baize.services.views.Page;
import baize.services.views.PageRequest;
import baize.services.views.Progress;
import baize.services.views.Row;
import baize.services.views.Selection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Does it add up? opening + in + found = out + stock + in transit + lost + damaged, where out is used + sent to others, for an organisation, an item, a lot and any
 * span of ledger days (UTC). Left and right come from different tables where the span is open: turnover from the movements, stock from
 * the balances. Sums of all days are kept running, so that a question's work does not grow with the log. Public data only.
 */
public final class TotalsQueries {
    private static final Listing BY_ORGANISATION = Listing.byText("totals", "organisation", "item");
    private static final Listing BY_ITEM = Listing.byText("item-totals", "item");
    private static final String FLOWS = """
            sum(case when kind in ('STOCK', 'TRANSIT') and day < ? then quantity else 0 end) as opening,
            sum(case when kind = 'IN' and day >= ? then quantity else 0 end) as came_in,
            sum(case when kind = 'FOUND' and day >= ? then quantity else 0 end) as found,
            sum(case when kind = 'OUT' and day >= ? then quantity else 0 end) as went_out,
            sum(case when kind = 'USED' and day >= ? then quantity else 0 end) as used,
            sum(case when kind = 'LOST' and day >= ? then quantity else 0 end) as lost,
            sum(case when kind = 'DAMAGED' and day >= ? then quantity else 0 end) as damaged,
            sum(case when kind = 'STOCK' then quantity else 0 end) as stock,
            sum(case when kind = 'TRANSIT' then quantity else 0 end) as transit""";
    /** The running sums, as turnover of one day that is in every span. */
    private static final String ALL_DAYS =
            "(select organisation, item, 0 as day, kind, quantity from running_turnover) t";
    /** Up to now, stock is what the balances say, so that turnover and balances check each other. */
    private static final String NOW = """
            coalesce((select sum(b.quantity) from holding b where %s and b.kind = 'PLACE'), 0) as closing_stock,
            coalesce((select sum(b.quantity) from holding b where %s and b.kind = 'TRANSIT'), 0) as closing_transit,
            coalesce((select sum(b.quantity) from balance b join shipment s on s.shipment = b.holder where %s and b.kind = 'TRANSIT' and
            b.quantity <> 0 and s.received_position is not null), 0) as unexplained,
            case when exists (select 1 from balance b where %s and b.kind in ('PLACE', 'TRANSIT') and b.quantity < 0) then 1 else 0 end
            as below_zero""";
    /** What was missing at the end of a day that is over is not kept. */
    private static final String THEN = """
            y.stock as closing_stock, y.transit as closing_transit, cast(null as bigint) as unexplained, cast(null as bigint) as
            below_zero""";

    private final Database database;

    /** Queries of this database. */
    public TotalsQueries(Database database) {
        this.database = database;
    }

    /** Ledger days in UTC, both included; without an end, up to now. */
    public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
        /** From the first entry until now. */
        public static Period all() {
            return new Period(Optional.empty(), Optional.empty());
        }

        long first() {
            return from.map(LocalDate::toEpochDay).orElse(-1_000_000L);
        }

        long last() {
            return to.map(LocalDate::toEpochDay).orElse(1_000_000L);
        }
    }

    /**
     * The sums, in the item's unit, as {@link baize.contracts.stock.Totals} defines them.
     *
     * @param opening stock and in transit before the first day
     * @param stock at the end of the last day; {@code inTransit} likewise: sent by the organisation and not counted by the receiver
     * @param unexplained the part of {@code inTransit} whose shipment was received without it: missing until explained. Known of now alone;
     *     empty for a span that ended before
     * @param belowZero whether the books of any place or shipment are below zero: more went out than was known to be there. Likewise
     */
    public record Totals(
            long opening,
            long in,
            long found,
            long used,
            long sent,
            long lost,
            long damaged,
            long stock,
            long inTransit,
            Optional<Long> unexplained,
            Optional<Boolean> belowZero) {
        /** Used, or sent to others. */
        public long out() {
            return used + sent;
        }

        /** What is missing now; nothing for a span that ended before. */
        public long missing() {
            return unexplained.orElse(0L);
        }

        /** Whether books are known to be below zero. */
        public boolean overdrawn() {
            return belowZero.orElse(false);
        }

        /** Left side less right side; anything but zero is a fault. */
        public long difference() {
            return opening + in + found - out() - lost - damaged - stock - inTransit;
        }

        /** Whether somebody should look at it. */
        public boolean flagged() {
            return difference() != 0 || missing() != 0 || overdrawn();
        }
    }

    /** The sums of an organisation and item. */
    public record OrganisationTotals(MemberId organisation, ItemCode item, Totals totals) {}

    /** The sums of an item over all organisations; what passed between them is in neither {@code in} nor {@code sent}. */
    public record ItemTotals(ItemCode item, Totals totals) {}

    /** By organisation and item. */
    public Page<OrganisationTotals> byOrganisation(
            Period period, Optional<MemberId> organisation, Optional<ItemCode> item, PageRequest page) {
        Selection sums = sums("organisation, item", "b.owner = y.organisation and b.item = y.item", period)
                .where("organisation = ?", organisation)
                .where("item = ?", item);
        return sums.add("group by organisation, item) y) x where 1 = 1")
                .page(
                        database.client(),
                        BY_ORGANISATION,
                        page,
                        row -> new OrganisationTotals(
                                row.as("organisation", MemberId::new),
                                row.as("item", ItemCode::new),
                                totals(row, row.number("came_in"), row.number("went_out"))));
    }

    /** By item, over all organisations. */
    public Page<ItemTotals> byItem(Period period, Optional<ItemCode> item, PageRequest page) {
        Selection sums = sums("item", "b.item = y.item", period).where("item = ?", item);
        return sums.add("group by item) y) x where 1 = 1")
                .page(
                        database.client(),
                        BY_ITEM,
                        page,
                        row -> new ItemTotals(
                                row.as("item", ItemCode::new),
                                totals(row, row.number("came_in") - row.number("went_out"), 0)));
    }

    /** Of one lot, over all organisations and items that it was booked as. Flows from the movements, stock from the balances. */
    public Totals ofLot(LotId lot) {
        return Selection.of("""
                        select 0 as opening, 0 as went_out, f.*, b.* from (select
                        coalesce(sum(case when from_kind = 'OUTSIDE' then quantity when to_kind = 'OUTSIDE' then -quantity end), 0) as came_in,
                        coalesce(sum(case when from_kind = 'FOUND' then quantity when to_kind = 'FOUND' then -quantity end), 0) as found,
                        coalesce(sum(case when to_kind = 'USED' then quantity when from_kind = 'USED' then -quantity end), 0) as used,
                        coalesce(sum(case when to_kind = 'LOST' then quantity when from_kind = 'LOST' then -quantity end), 0) as lost,
                        coalesce(sum(case when to_kind = 'DAMAGED' then quantity when from_kind = 'DAMAGED' then -quantity end), 0) as damaged
                        from movement where lot = ?) f, (select coalesce(sum(case when kind = 'PLACE' then quantity end), 0) as stock,
                        coalesce(sum(case when kind = 'TRANSIT' then quantity end), 0) as transit,
                        coalesce(sum(case when kind = 'TRANSIT' and exists (select 1 from shipment s where s.shipment = c.holder and
                        s.received_position is not null) then quantity end), 0) as unexplained,
                        coalesce(max(case when kind in ('PLACE', 'TRANSIT') and quantity < 0 then 1 else 0 end), 0) as below_zero
                        from balance c where c.lot = ?) b""", lot, lot)
                .one(database.client(), row -> totals(row, row.number("came_in"), 0))
                .orElseThrow();
    }

    private Selection sums(String group, String sameBooks, Period period) {
        long first = period.first();
        return Selection.of(
                "select x.*, x.closing_stock as stock, x.closing_transit as transit from (select " + prefixed(group)
                        + ", y.opening, y.came_in, y.found, y.went_out, y.used, y.lost, y.damaged, "
                        + (untilNow(period) ? NOW.replace("%s", sameBooks) : THEN) + " from (select " + group + ", "
                        + FLOWS + " from " + (period.equals(Period.all()) ? ALL_DAYS : "turnover")
                        + " where day <= ?",
                first,
                first,
                first,
                first,
                first,
                first,
                first,
                period.last());
    }

    /** Whether the span reaches the newest entry's day. */
    private boolean untilNow(Period period) {
        return period.to()
                .flatMap(last -> Progress.of(database)
                        .time()
                        .map(now -> !last.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC))))
                .orElse(true);
    }

    private static String prefixed(String group) {
        return "y." + group.replace(", ", ", y.");
    }

    private static Totals totals(Row row, long in, long sent) {
        return new Totals(
                row.number("opening"),
                in,
                row.number("found"),
                row.number("used"),
                sent,
                row.number("lost"),
                row.number("damaged"),
                row.number("stock"),
                row.number("transit"),
                row.optionalNumber("unexplained"),
                row.optionalNumber("below_zero").map(found -> found != 0));
    }
}
