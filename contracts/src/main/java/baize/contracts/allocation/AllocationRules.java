package baize.contracts.allocation;

import baize.contracts.Decision;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import java.util.List;

/** The rules of this area: which command is accepted, and what its events change. */
public final class AllocationRules {
    private AllocationRules() {}

    /** Decides a command of this area. */
    public static Decision decide(WorldState state, AllocationCommand command, TransactionContext context) {
        return switch (command) {
            case AllocationCommand.ProposeAllocation c -> AllocationDecisions.propose(state, c, context);
            case AllocationCommand.ApproveAllocation c -> AllocationDecisions.approve(state, c, context);
            case AllocationCommand.RejectAllocation c -> AllocationDecisions.reject(state, c, context);
            case AllocationCommand.CancelAllocation c -> AllocationDecisions.cancel(state, c, context);
        };
    }

    /** The changes of state that an event of this area means. */
    public static List<Write> evolve(WorldState state, AllocationEvent event, Stamp stamp) {
        return AllocationChanges.of(state, event, stamp);
    }
}
