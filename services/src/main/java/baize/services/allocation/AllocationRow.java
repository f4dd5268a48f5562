package baize.services.allocation;

import baize.contracts.MemberId;
import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.AllocationCommand;
import baize.contracts.allocation.AllocationId;
import baize.contracts.stock.LotId;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import baize.services.views.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who gets what.
 *
 * @param outsideDesignated whether a receiver was not on the designated list when it was approved
 * @param decidedBy the organisation that approved or rejected
 */
public record AllocationRow(
        AllocationId allocation,
        Allocation.Status status,
        List<Allocation.Reason> reasons,
        boolean outsideDesignated,
        Optional<AllocationId> corrects,
        Optional<AllocationId> replacedBy,
        Optional<AllocationCommand.RejectionReason> rejection,
        long proposedPosition,
        Instant proposedAt,
        MemberId proposedBy,
        Optional<Long> decidedPosition,
        Optional<Instant> decidedAt,
        Optional<MemberId> decidedBy) {
    public AllocationRow {
        reasons = List.copyOf(reasons);
    }

    /** Goods of one lot at one place for one hospital's demand. {@code missing}: lost or found unfit before it was packed. */
    public record Line(
            AllocationId allocation,
            int line,
            LotId lot,
            PlaceId place,
            DemandId demand,
            MemberId hospital,
            ItemCode item,
            long quantity,
            long packed,
            long missing,
            boolean outsideDesignated) {}

    /** A line with the allocation that it is of: who got it, and why. */
    public record Grant(Line line, AllocationRow allocation) {}

    /** An allocation and its lines. */
    public record Detail(AllocationRow allocation, List<Line> lines) {
        public Detail {
            lines = List.copyOf(lines);
        }
    }

    static AllocationRow read(Row row) {
        return new AllocationRow(
                row.as("allocation", AllocationId::new),
                row.as("status", Allocation.Status::valueOf),
                row.optionalText("reasons").filter(text -> !text.isEmpty()).stream()
                        .flatMap(text -> Arrays.stream(text.split(",")))
                        .map(Allocation.Reason::valueOf)
                        .toList(),
                row.flag("outside_designated"),
                row.optional("corrects", AllocationId::new),
                row.optional("replaced_by", AllocationId::new),
                row.optional("rejection", AllocationCommand.RejectionReason::valueOf),
                row.number("proposed_position"),
                row.time("proposed_at"),
                row.as("proposed_by", MemberId::new),
                row.optionalNumber("decided_position"),
                row.optionalTime("decided_at"),
                row.optional("decided_by", MemberId::new));
    }

    static Line line(Row row) {
        return new Line(
                row.as("allocation", AllocationId::new),
                Math.toIntExact(row.number("line")),
                row.as("lot", LotId::new),
                row.as("place", PlaceId::new),
                row.as("demand", DemandId::new),
                row.as("hospital", MemberId::new),
                row.as("item", ItemCode::new),
                row.number("quantity"),
                row.number("packed"),
                row.number("missing"),
                row.flag("line_outside"));
    }
}
