package baize.contracts.allocation;

import baize.contracts.Event;
import java.util.List;

/** What happened to allocations. */
public sealed interface AllocationEvent extends Event {
    /** Somebody proposes. */
    record AllocationProposed(AllocationCommand.ProposeAllocation proposal) implements AllocationEvent {}

    /** An order to pick. {@code outsideDesignated} where a receiver is not on the designated list. */
    record AllocationApproved(AllocationId allocation, boolean outsideDesignated) implements AllocationEvent {}

    /** Not approved. */
    record AllocationRejected(AllocationId allocation, AllocationCommand.RejectionReason reason)
            implements AllocationEvent {}

    /** What was not packed is free again. */
    record AllocationCancelled(AllocationId allocation, AllocationCommand.RejectionReason reason)
            implements AllocationEvent {}

    /** A correction replaces it; both stay to be seen. */
    record AllocationReplaced(AllocationId allocation, AllocationId by) implements AllocationEvent {}

    /** A shipment packed this much of the lines, in their order. */
    record AllocationPacked(AllocationId allocation, List<Long> packed) implements AllocationEvent {
        public AllocationPacked {
            packed = List.copyOf(packed);
        }
    }

    /** Promised goods are gone: so much less of the lines, in their order, is waited for. */
    record AllocationShort(AllocationId allocation, List<Long> missing) implements AllocationEvent {
        public AllocationShort {
            missing = List.copyOf(missing);
        }
    }

    /** A shipment was cancelled: so much of the lines, in their order, waits to be packed again, or is free where the allocation ended. */
    record AllocationUnpacked(AllocationId allocation, List<Long> unpacked) implements AllocationEvent {
        public AllocationUnpacked {
            unpacked = List.copyOf(unpacked);
        }
    }
}
