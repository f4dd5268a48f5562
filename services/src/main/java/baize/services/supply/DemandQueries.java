package baize.services.supply;

import baize.contracts.MemberId;
import baize.contracts.UnitCode;
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
import java.util.Optional;

/** Certified demand; what volunteers reported is apart, in {@link ReportedQueries}. Public data only. */
public final class DemandQueries {
    private static final Listing LONGEST_WAITING =
            Listing.oldestFirst("demands", "submitted_position", "submitted_position");
    private static final Listing BY_HOSPITAL_AND_ITEM = Listing.byText("open-need", "hospital", "item", "unit");

    private final Database database;

    /** Queries of this database. */
    public DemandQueries(Database database) {
        this.database = database;
    }

    /**
     * What one hospital still needs of one item.
     *
     * @param known sum of what is asked and neither received nor on its way
     * @param unknownLines demands whose quantity nobody knows: more than {@code known} is needed, nobody knows how much more
     * @param oldest since when the longest waiting one waits
     */
    public record OpenNeed(
            MemberId hospital,
            ItemCode item,
            UnitCode unit,
            long known,
            long unknownLines,
            long demands,
            Instant oldest) {}

    /** Demands, those that wait longest first. */
    public Page<DemandRow> demands(DemandFilter filter, PageRequest page) {
        return Selection.of("select * from demand where 1 = 1")
                .where("hospital = ?", filter.hospital())
                .where("item = ?", filter.item())
                .where("status = ?", filter.status())
                .when(filter.onlyWanted(), "wanted")
                .when(filter.onlyEscalated(), "escalated_position is not null")
                .page(database.client(), LONGEST_WAITING, page, DemandRow::read);
    }

    /** One demand. */
    public Optional<DemandRow> demand(DemandId demand) {
        return Selection.of("select * from demand where demand = ?", demand).one(database.client(), DemandRow::read);
    }

    /** What happened to a demand, oldest first. */
    public Page<Step> steps(DemandId demand, PageRequest page) {
        return Step.of(database.client(), Subject.of(demand), page);
    }

    /** Demands whose review is late at this moment (over two hours, escalated or not), longest waiting first. */
    public Page<DemandRow> lateReviews(Instant now, PageRequest page) {
        return Selection.of(
                        "select * from demand where status = 'SUBMITTED' and review_due_from < ?",
                        now.minus(DemandRow.REVIEW_TIME))
                .page(database.client(), LONGEST_WAITING, page, DemandRow::read);
    }

    /** Open need by hospital and item, where there is any demand for which goods are wanted. */
    public Page<OpenNeed> openNeed(Optional<MemberId> hospital, Optional<ItemCode> item, PageRequest page) {
        return Selection.of("""
                        select * from (select hospital, item, unit, sum(case when asked > allocated + received then asked - allocated -
                        received else 0 end) as known, sum(case when asked is null then 1 else 0 end) as unknown_lines, count(*) as
                        demands, min(submitted_at) as oldest from demand where wanted""")
                .where("hospital = ?", hospital)
                .where("item = ?", item)
                .add("group by hospital, item, unit) x where 1 = 1")
                .page(
                        database.client(),
                        BY_HOSPITAL_AND_ITEM,
                        page,
                        row -> new OpenNeed(
                                row.as("hospital", MemberId::new),
                                row.as("item", ItemCode::new),
                                row.as("unit", UnitCode::valueOf),
                                row.number("known"),
                                row.number("unknown_lines"),
                                row.number("demands"),
                                row.time("oldest")));
    }
}
