package baize.contracts.allocation;

import baize.contracts.WorldState;
import baize.contracts.supply.Demand;
import baize.contracts.supply.Item;
import baize.contracts.supply.ItemCode;
import java.util.Optional;

/** Whether goods are good enough for what somebody asked. Pure. Source: F11 "grade must satisfy the use". */
public final class Grade {
    private Grade() {}

    /**
     * Whether goods of this item serve the demand: {@link Item#serves}. KN95 satisfies an N95 demand of a ward where the catalogue permits
     * that use, and never one of front-line staff where it does not.
     */
    public static boolean satisfies(WorldState state, ItemCode offered, Demand demand) {
        Optional<Item> item = state.find(Item.TABLE.key(offered));
        Optional<Item> asked = state.find(Item.TABLE.key(demand.item()));
        return item.isPresent() && asked.isPresent() && item.get().serves(asked.get(), demand.use());
    }
}
