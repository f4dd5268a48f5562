package baize.services.supply;

import baize.contracts.MemberId;
import baize.contracts.UnitCode;
import baize.contracts.supply.Demand;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.Urgency;
import baize.contracts.supply.Use;
import baize.services.views.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A certified demand as pages list it. Quantities in {@code unit}.
 *
 * @param asked empty where the quantity is unknown
 * @param wanted whether goods are still wanted
 * @param open asked and neither received nor on its way; 0 where nothing is wanted any more; empty where the quantity is unknown
 * @param statedPosition the submission or renewal that says it as it is now: what a review names
 * @param reviewDueFrom when it was last submitted for review
 * @param reviewedBy the reviewer's organisation; empty while not (or no longer) reviewed
 */
public record DemandRow(
        DemandId demand,
        MemberId hospital,
        PlaceId place,
        ItemCode item,
        UnitCode unit,
        Optional<Long> asked,
        Use use,
        Urgency urgency,
        LocalDate neededBy,
        Optional<Long> stockOnHand,
        Optional<Long> dailyUse,
        Demand.Status status,
        boolean wanted,
        long allocated,
        long received,
        Optional<Long> open,
        long submittedPosition,
        Instant submittedAt,
        long statedPosition,
        Instant reviewDueFrom,
        Optional<Instant> reviewedAt,
        Optional<MemberId> reviewedBy,
        Optional<Instant> escalatedAt) {
    /** After this a review is late. Source: F9. */
    public static final Duration REVIEW_TIME = Duration.ofHours(2);

    /** How long the hospital has waited. */
    public Duration waiting(Instant now) {
        return Duration.between(submittedAt, now);
    }

    /** Whether the review is late. */
    public boolean reviewLate(Instant now) {
        return status == Demand.Status.SUBMITTED
                && Duration.between(reviewDueFrom, now).compareTo(REVIEW_TIME) > 0;
    }

    static DemandRow read(Row row) {
        Optional<Long> asked = row.optionalNumber("asked");
        boolean wanted = row.flag("wanted");
        long allocated = row.number("allocated");
        long received = row.number("received");
        return new DemandRow(
                row.as("demand", DemandId::new),
                row.as("hospital", MemberId::new),
                row.as("place", PlaceId::new),
                row.as("item", ItemCode::new),
                row.as("unit", UnitCode::valueOf),
                asked,
                row.as("use_for", Use::valueOf),
                row.as("urgency", Urgency::valueOf),
                row.as("needed_by", LocalDate::parse),
                row.optionalNumber("stock_on_hand"),
                row.optionalNumber("daily_use"),
                row.as("status", Demand.Status::valueOf),
                wanted,
                allocated,
                received,
                asked.map(quantity -> wanted ? Math.max(0, quantity - allocated - received) : 0),
                row.number("submitted_position"),
                row.time("submitted_at"),
                row.number("stated_position"),
                row.time("review_due_from"),
                row.optionalTime("reviewed_at"),
                row.optional("reviewed_by", MemberId::new),
                row.optionalTime("escalated_at"));
    }
}
