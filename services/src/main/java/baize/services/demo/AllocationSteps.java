package baize.services.demo;

import baize.contracts.Refusal;
import baize.contracts.Role;
import baize.contracts.allocation.Allocation.Reason;
import baize.contracts.allocation.AllocationCommand.ApproveAllocation;
import baize.contracts.allocation.AllocationCommand.ProposeAllocation;
import baize.contracts.allocation.AllocationCommand.ProposedLine;
import baize.contracts.allocation.AllocationId;
import baize.contracts.stock.LotId;
import baize.contracts.supply.DemandId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who gets what: one allocator proposes, another one decides. */
final class AllocationSteps {

    /** An allocator. */
    static Hand allocator(int number) {
        return Offices.HEALTH_COMMISSION.hand(Role.ALLOCATOR, number);
    }

    static ProposedLine line(LotId lot, Site hall, DemandId demand, long amount) {
        return new ProposedLine(lot, hall.place(), demand, amount);
    }

    AllocationId propose(Plot plot, Set<Reason> reasons, List<ProposedLine> lines) {
        AllocationId allocation = new AllocationId(plot.dice().uuid());
        plot.sign(allocator(0), new ProposeAllocation(allocation, lines, reasons, Optional.empty()));
        return allocation;
    }

    /** A proposal that the rules refuse. */
    Entry refused(Plot plot, Set<Reason> reasons, ProposedLine line, Refusal why) {
        AllocationId allocation = new AllocationId(plot.dice().uuid());
        return plot.refused(
                allocator(0), new ProposeAllocation(allocation, List.of(line), reasons, Optional.empty()), why);
    }

    Entry approve(Plot plot, AllocationId allocation) {
        return plot.sign(allocator(1), new ApproveAllocation(allocation));
    }

    /** Proposed, and approved within the half hour. */
    AllocationId allocate(Plot plot, Set<Reason> reasons, ProposedLine... lines) {
        AllocationId allocation = propose(plot, reasons, List.of(lines));
        plot.pass(4, 25);
        approve(plot, allocation);
        return allocation;
    }

    /** An approved allocation is replaced by another one. */
    AllocationId correct(Plot plot, AllocationId wrong, Set<Reason> reasons, ProposedLine... lines) {
        AllocationId right = new AllocationId(plot.dice().uuid());
        plot.sign(allocator(1), new ProposeAllocation(right, List.of(lines), reasons, Optional.of(wrong)));
        plot.pass(4, 25);
        plot.sign(allocator(2), new ApproveAllocation(right));
        return right;
    }
}
