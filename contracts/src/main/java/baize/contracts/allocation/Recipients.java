package baize.contracts.allocation;

import baize.contracts.MemberId;
import baize.contracts.Refusal;
import baize.contracts.Signer;
import baize.contracts.WorldState;
import baize.contracts.allocation.Allocation.Reason;
import baize.contracts.supply.Demand;
import baize.contracts.supply.Designation;
import baize.contracts.supply.Place;
import java.util.Optional;

/** Who may decide over whose goods, and which hospitals come first. */
final class Recipients {
    private Recipients() {}

    /** What speaks against these recipients, or against this signer deciding about them. */
    static Optional<Refusal> refusal(WorldState state, Allocation allocation, Signer signer) {
        Optional<Refusal> own = separation(state, allocation, signer);
        if (own.isPresent()) {
            return own;
        }
        boolean unexplained =
                outsideDesignated(state, allocation) && !allocation.reasons().contains(Reason.OUTSIDE_DESIGNATED_LIST);
        return unexplained ? Optional.of(AllocationRefusal.OUTSIDE_DESIGNATED_LIST) : Optional.empty();
    }

    /** The allocator is neither the warehouse nor the hospital of any line. */
    static Optional<Refusal> separation(WorldState state, Allocation allocation, Signer signer) {
        for (Allocation.Line line : allocation.lines()) {
            if (state.find(Place.TABLE.key(line.place())).map(Place::member).equals(Optional.of(signer.member()))) {
                return Optional.of(AllocationRefusal.ALLOCATOR_KEEPS_THE_STOCK);
            }
            if (hospital(state, line).equals(Optional.of(signer.member()))) {
                return Optional.of(AllocationRefusal.ALLOCATOR_RECEIVES);
            }
        }
        return Optional.empty();
    }

    /** Whether a receiving hospital is not on the designated list now. */
    static boolean outsideDesignated(WorldState state, Allocation allocation) {
        return allocation.lines().stream()
                .flatMap(line -> hospital(state, line).stream())
                .anyMatch(hospital -> !designated(state, hospital));
    }

    private static boolean designated(WorldState state, MemberId hospital) {
        return state.find(Designation.TABLE.key(hospital))
                .map(Designation::designated)
                .orElse(false);
    }

    private static Optional<MemberId> hospital(WorldState state, Allocation.Line line) {
        return state.find(Demand.TABLE.key(line.demand())).map(Demand::hospital);
    }
}
