package baize.contracts.donation;

import static baize.contracts.donation.DonationRefusal.TARGET_DEMAND_CLOSED;
import static baize.contracts.donation.DonationRefusal.TARGET_DEMAND_UNFIT;
import static baize.contracts.donation.DonationRefusal.TARGET_DEMAND_UNKNOWN;
import static baize.contracts.donation.DonationRefusal.TARGET_NOT_A_HOSPITAL;

import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.WorldState;
import baize.contracts.allocation.Grade;
import baize.contracts.membership.Member;
import baize.contracts.supply.Demand;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import java.util.Optional;

/** Whether goods may go where somebody wants to send them, as far as the donor's wish decides it. */
public final class Targets {
    private Targets() {}

    /**
     * Whether the target of a gift, as it stands, allows its goods to go to this demand: any where it is free, the hospital's own
     * where it names a hospital, that one alone where it names a demand. Grade, stock and need are not looked at.
     */
    public static boolean allows(Gift gift, Demand demand) {
        return switch (gift.target()) {
            case Target.Free() -> true;
            case Target.Hospital(MemberId hospital) -> hospital.equals(demand.hospital());
            case Target.OneDemand(DemandId wanted) -> wanted.equals(demand.demand());
        };
    }

    /** Why goods of this item cannot be given to this target, if they cannot. */
    static Optional<DonationRefusal> fault(WorldState state, Target target, ItemCode item) {
        return switch (target) {
            case Target.Free() -> Optional.empty();
            case Target.Hospital(MemberId hospital) -> hospitalFault(state, hospital);
            case Target.OneDemand(DemandId demand) -> demandFault(state, demand, item);
        };
    }

    private static Optional<DonationRefusal> hospitalFault(WorldState state, MemberId id) {
        return activeHospital(state, id) ? Optional.empty() : Optional.of(TARGET_NOT_A_HOSPITAL);
    }

    /** Whether the organisation is an active hospital of this ledger: a suspended one gets no goods. */
    public static boolean activeHospital(WorldState state, MemberId id) {
        return state.find(Member.TABLE.key(id))
                .filter(member -> member.status() == Member.Status.ACTIVE)
                .filter(member -> member.roles().contains(Role.HOSPITAL))
                .isPresent();
    }

    private static Optional<DonationRefusal> demandFault(WorldState state, DemandId id, ItemCode given) {
        Optional<Demand> demand = state.find(Demand.TABLE.key(id));
        if (demand.isEmpty()) {
            return Optional.of(TARGET_DEMAND_UNKNOWN);
        }
        if (!demand.get().status().open()) {
            return Optional.of(TARGET_DEMAND_CLOSED);
        }
        return Grade.satisfies(state, given, demand.get()) ? Optional.empty() : Optional.of(TARGET_DEMAND_UNFIT);
    }
}
