package baize.contracts.allocation;

import baize.contracts.Command;
import baize.contracts.Quantity;
import baize.contracts.stock.LotId;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.PlaceId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Commands about who gets what. */
public sealed interface AllocationCommand extends Command {
    /** One officer proposes. {@code corrects} names an approved allocation that this one replaces; nothing of it may be packed. */
    record ProposeAllocation(
            AllocationId allocation,
            List<ProposedLine> lines,
            Set<Allocation.Reason> reasons,
            Optional<AllocationId> corrects)
            implements AllocationCommand {
        public ProposeAllocation {
            lines = List.copyOf(lines);
            reasons = Collections.unmodifiableSet(new TreeSet<>(reasons));
            if (lines.isEmpty() || lines.size() > Allocation.MAX_LINES) {
                throw new IllegalArgumentException("An allocation has 1 to " + Allocation.MAX_LINES + " lines");
            }
        }
    }

    /** Goods of one lot at one place for one demand; {@code quantity} in the item's unit, more than zero. */
    record ProposedLine(LotId lot, PlaceId place, DemandId demand, long quantity) {
        public ProposedLine {
            if (quantity <= 0 || quantity > Quantity.LIMIT) {
                throw new IllegalArgumentException("A line allocates 1 to " + Quantity.LIMIT + ", not " + quantity);
            }
        }
    }

    /** Another officer approves: every check is made again, the stock is reserved, the warehouse may pick. */
    record ApproveAllocation(AllocationId allocation) implements AllocationCommand {}

    /** Another officer says no. */
    record RejectAllocation(AllocationId allocation, RejectionReason reason) implements AllocationCommand {}

    /** An allocator takes back what is not packed. */
    record CancelAllocation(AllocationId allocation, RejectionReason reason) implements AllocationCommand {}

    /** Why not. */
    enum RejectionReason {
        /** Somebody else needs it more. */
        OTHERS_NEED_IT_MORE,
        /** The lot is not what it should be. */
        UNSUITABLE_LOT,
        /** The need is not there any more. */
        NEED_GONE,
        /** Entered wrongly. */
        MISTAKE
    }
}
