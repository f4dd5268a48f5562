package baize.services.supply;

import baize.contracts.MemberId;
import baize.contracts.supply.Demand;
import baize.contracts.supply.ItemCode;
import java.util.Optional;

/** Which demands are wanted; empty means any. {@code onlyWanted}: those for which goods are still wanted. */
public record DemandFilter(
        Optional<MemberId> hospital,
        Optional<ItemCode> item,
        Optional<Demand.Status> status,
        boolean onlyWanted,
        boolean onlyEscalated) {
    /** Every demand. */
    public static DemandFilter any() {
        return new DemandFilter(Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    }

    /** Demands for which goods are still wanted: the waiting list. */
    public static DemandFilter waiting() {
        return new DemandFilter(Optional.empty(), Optional.empty(), Optional.empty(), true, false);
    }

    /** The same, of one hospital. */
    public DemandFilter of(MemberId member) {
        return new DemandFilter(Optional.of(member), item, status, onlyWanted, onlyEscalated);
    }

    /** The same, for one item. */
    public DemandFilter of(ItemCode code) {
        return new DemandFilter(hospital, Optional.of(code), status, onlyWanted, onlyEscalated);
    }

    /** The same, in one state. */
    public DemandFilter in(Demand.Status state) {
        return new DemandFilter(hospital, item, Optional.of(state), onlyWanted, onlyEscalated);
    }
}
