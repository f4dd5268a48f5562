package baize.services.allocation;

import baize.contracts.MemberId;
import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.AllocationId;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import baize.services.views.Database;
import baize.services.views.Listing;
import baize.services.views.Page;
import baize.services.views.PageRequest;
import baize.services.views.Selection;
import baize.services.views.Step;
import baize.services.views.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who gets what and why. Public data only. */
public final class AllocationQueries {
    private static final Listing NEWEST = Listing.newestFirst("allocations", "proposed_position", "proposed_position");
    private static final Listing NEWEST_GRANT = new Listing(
            "grants",
            false,
            List.of(
                    new Listing.KeyColumn("a.decided_position", "decided_position", true),
                    new Listing.KeyColumn("l.line", "line", true)));
    private static final String GRANTS = """
            select a.*, l.line, l.lot, l.place, l.demand, l.hospital, l.item, l.quantity, l.packed, l.missing,
            l.outside_designated as line_outside
            from allocation_line l join allocation a on a.allocation = l.allocation where l.approved_at is not null""";

    private final Database database;

    /** Queries of this database. */
    public AllocationQueries(Database database) {
        this.database = database;
    }

    /** Which approved lines; empty means any. {@code since}: approved then or later. */
    public record GrantFilter(
            Optional<ItemCode> item,
            Optional<MemberId> hospital,
            Optional<DemandId> demand,
            Optional<Instant> since,
            boolean onlyOutsideDesignated) {
        /** Every approved line. */
        public static GrantFilter any() {
            return new GrantFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
        }

        /** Lines for hospitals that were not on the designated list. */
        public static GrantFilter outsideDesignated() {
            return new GrantFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
        }
    }

    /** Allocations, newest proposal first. */
    public Page<AllocationRow> allocations(Optional<Allocation.Status> status, PageRequest page) {
        return Selection.of("select * from allocation where 1 = 1")
                .where("status = ?", status)
                .page(database.client(), NEWEST, page, AllocationRow::read);
    }

    /** One allocation with its lines. */
    public Optional<AllocationRow.Detail> allocation(AllocationId allocation) {
        return Selection.of("select * from allocation where allocation = ?", allocation)
                .one(database.client(), AllocationRow::read)
                .map(row -> new AllocationRow.Detail(
                        row,
                        Selection.of(
                                        "select l.*, l.outside_designated as line_outside from allocation_line l where l.allocation = ? order by l.line",
                                        allocation)
                                .all(database.client(), AllocationRow::line)));
    }

    /** What happened to an allocation, oldest first. */
    public Page<Step> steps(AllocationId allocation, PageRequest page) {
        return Step.of(database.client(), Subject.of(allocation), page);
    }

    /** Approved lines with the reasons given: who else got this item, and why. Replaced and cancelled ones say so. Newest first. */
    public Page<AllocationRow.Grant> grants(GrantFilter filter, PageRequest page) {
        return Selection.of(GRANTS)
                .where("l.item = ?", filter.item())
                .where("l.hospital = ?", filter.hospital())
                .where("l.demand = ?", filter.demand())
                .where("l.approved_at >= ?", filter.since())
                .when(filter.onlyOutsideDesignated(), "l.outside_designated")
                .page(
                        database.client(),
                        NEWEST_GRANT,
                        page,
                        row -> new AllocationRow.Grant(AllocationRow.line(row), AllocationRow.read(row)));
    }
}
