package baize.contracts.donation;

import baize.contracts.WorldState;
import baize.contracts.supply.Demand;

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
            case Target.Hospital(var hospital) -> hospital.equals(demand.hospital());
            case Target.OneDemand(var wanted) -> wanted.equals(demand.demand());
        };
    }
}
