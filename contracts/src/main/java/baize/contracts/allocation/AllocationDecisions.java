package baize.contracts.allocation;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.Refusal;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.allocation.Allocation.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One officer proposes, another decides; what was approved may be taken back as far as it is not packed. */
final class AllocationDecisions {
    private AllocationDecisions() {}

    static Decision propose(WorldState state, AllocationCommand.ProposeAllocation command, TransactionContext context) {
        if (find(state, command.allocation()).isPresent()) {
            return Decision.refuse(AllocationRefusal.ALLOCATION_EXISTS);
        }
        if (command.reasons().isEmpty()) {
            return Decision.refuse(AllocationRefusal.REASON_MISSING);
        }
        Allocation proposed = AllocationChanges.proposed(command, stamp(context));
        return refusal(state, proposed, context)
                .map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new AllocationEvent.AllocationProposed(command)));
    }

    static Decision approve(WorldState state, AllocationCommand.ApproveAllocation command, TransactionContext context) {
        Optional<Refusal> notDecidable = notDecidable(state, command.allocation(), context);
        if (notDecidable.isPresent()) {
            return Decision.refuse(notDecidable.get());
        }
        Allocation allocation = find(state, command.allocation()).orElseThrow();
        Optional<Refusal> refusal = refusal(state, allocation, context);
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        List<Event> events = new ArrayList<>();
        corrected(state, allocation).ifPresent(old -> {
            events.add(new AllocationEvent.AllocationReplaced(old.allocation(), allocation.allocation()));
            events.addAll(Promises.released(old));
        });
        events.add(new AllocationEvent.AllocationApproved(
                allocation.allocation(), Recipients.outsideDesignated(state, allocation)));
        events.addAll(Promises.made(allocation));
        return Decision.accept(events);
    }

    static Decision reject(WorldState state, AllocationCommand.RejectAllocation command, TransactionContext context) {
        return notDecidable(state, command.allocation(), context)
                .map(Decision::refuse)
                .orElseGet(() -> Decision.accept(
                        new AllocationEvent.AllocationRejected(command.allocation(), command.reason())));
    }

    static Decision cancel(WorldState state, AllocationCommand.CancelAllocation command, TransactionContext context) {
        Optional<Allocation> allocation = find(state, command.allocation());
        if (allocation.isEmpty()) {
            return Decision.refuse(AllocationRefusal.ALLOCATION_UNKNOWN);
        }
        Status status = allocation.get().status();
        if (status != Status.PROPOSED && status != Status.APPROVED) {
            return Decision.refuse(AllocationRefusal.NOTHING_TO_CANCEL);
        }
        Optional<Refusal> own = Recipients.separation(state, allocation.get(), context.signer());
        if (own.isPresent()) {
            return Decision.refuse(own.get());
        }
        List<Event> events = new ArrayList<>();
        events.add(new AllocationEvent.AllocationCancelled(command.allocation(), command.reason()));
        if (status == Status.APPROVED) {
            events.addAll(Promises.released(allocation.get()));
        }
        return Decision.accept(events);
    }

    /** Why this signer may neither approve nor reject it. */
    private static Optional<Refusal> notDecidable(WorldState state, AllocationId id, TransactionContext context) {
        Optional<Allocation> allocation = find(state, id);
        if (allocation.isEmpty()) {
            return Optional.of(AllocationRefusal.ALLOCATION_UNKNOWN);
        }
        if (allocation.get().status() != Status.PROPOSED) {
            return Optional.of(AllocationRefusal.NOT_PROPOSED);
        }
        if (allocation.get().proposed().officer().equals(context.signer().officer())) {
            return Optional.of(AllocationRefusal.SAME_OFFICER);
        }
        return Recipients.separation(state, allocation.get(), context.signer());
    }

    /** What speaks against the allocation now; the one that it corrects counts as released. */
    private static Optional<Refusal> refusal(WorldState state, Allocation allocation, TransactionContext context) {
        WorldState counted = state;
        if (allocation.corrects().isPresent()) {
            Optional<Allocation> old = corrected(state, allocation);
            if (old.isEmpty() || old.get().status() != Status.APPROVED) {
                return Optional.of(AllocationRefusal.CORRECTED_NOT_APPROVED);
            }
            if (old.get().packed()) {
                return Optional.of(AllocationRefusal.CORRECTED_IS_PACKED);
            }
            counted = AsIf.happened(state, Promises.released(old.get()), stamp(context));
        }
        Optional<Refusal> lines = AllocationChecks.refusal(counted, allocation, context.time());
        return lines.isPresent() ? lines : Recipients.refusal(state, allocation, context.signer());
    }

    private static Optional<Allocation> corrected(WorldState state, Allocation allocation) {
        return allocation.corrects().flatMap(id -> find(state, id));
    }

    private static Optional<Allocation> find(WorldState state, AllocationId id) {
        return state.find(Allocation.TABLE.key(id));
    }

    private static Stamp stamp(TransactionContext context) {
        return new Stamp(
                context.position(),
                context.time(),
                context.signer().member(),
                context.signer().officer());
    }
}
