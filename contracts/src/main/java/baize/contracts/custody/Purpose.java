package baize.contracts.custody;

import baize.contracts.allocation.AllocationId;
import baize.contracts.supply.DemandId;
import java.util.Optional;

/** Why a shipment travels. */
public sealed interface Purpose {
    /** It carries out an approved allocation. */
    record Delivery(AllocationId allocation) implements Purpose {}

    /** Goods go back. {@code demand} is open again by what was received for it. */
    record Return(ReturnReason reason, Optional<DemandId> demand) implements Purpose {}

    /** Between places of one organisation. */
    record Transfer() implements Purpose {}

    /** Why goods go back. */
    enum ReturnReason {
        /** Not what was needed. */
        WRONG_ITEM,
        /** Recalled or blocked. */
        RECALLED,
        /** More than needed. */
        SURPLUS
    }
}
