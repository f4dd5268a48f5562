package baize.contracts.donation;

import static baize.contracts.donation.DonationRefusal.TARGET_DEMAND_CLOSED;
import static baize.contracts.donation.DonationRefusal.TARGET_DEMAND_UNFIT;
import static baize.contracts.donation.DonationRefusal.TARGET_DEMAND_UNKNOWN;
import static baize.contracts.donation.DonationRefusal.TARGET_NOT_A_HOSPITAL;

import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.WorldState;
import baize.contracts.membership.Member;
import baize.contracts.supply.Demand;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.Item;
import baize.contracts.supply.ItemCode;
import java.util.Optional;

/** Whether goods may go where somebody wants to send them, as far as the donor's wish decides it. */
public final class Targets {
    private Targets() {}

    /**
     * Whether the target of a gift, as it stands, allows its goods to go to this demand: any where it is free, the hospital's own
     * where it names a hospital, that one alone where it names a demand. Grade, stock and need are not looked at.
     *
     * @param state the state at this position; this version of the rules needs nothing from it
     */
    public static boolean allows(WorldState state, Gift gift, Demand demand) {
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
        boolean activeHospital = state.find(Member.TABLE.key(id))
                .filter(member -> member.status() == Member.Status.ACTIVE)
                .filter(member -> member.roles().contains(Role.HOSPITAL))
                .isPresent();
        return activeHospital ? Optional.empty() : Optional.of(TARGET_NOT_A_HOSPITAL);
    }

    private static Optional<DonationRefusal> demandFault(WorldState state, DemandId id, ItemCode given) {
        Optional<Demand> demand = state.find(Demand.TABLE.key(id));
        if (demand.isEmpty()) {
            return Optional.of(TARGET_DEMAND_UNKNOWN);
        }
        if (!demand.get().status().open()) {
            return Optional.of(TARGET_DEMAND_CLOSED);
        }
        Item item = state.find(Item.TABLE.key(given)).orElseThrow();
        Item asked = state.find(Item.TABLE.key(demand.get().item())).orElseThrow();
        return item.serves(asked, demand.get().use()) ? Optional.empty() : Optional.of(TARGET_DEMAND_UNFIT);
    }
}
