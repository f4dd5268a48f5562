package baize.contracts.allocation;

import baize.contracts.WorldState;
import baize.contracts.supply.Demand;
import baize.contracts.supply.Item;
import baize.contracts.supply.ItemCode;

/** Whether goods are good enough for what somebody asked. Pure. Source: F11 "grade must satisfy the use". */
public final class Grade {
    private Grade() {}

    /**
     * Whether this item satisfies the demand: it is permitted for the demand's use, counted in the same unit, and is the item that was
     * asked for or another one of its category. KN95 satisfies an N95 demand of a ward where the catalogue permits that use, and never
     * one of front-line staff where it does not.
     */
    public static boolean satisfies(WorldState state, ItemCode offered, Demand demand) {
        return state.find(Item.TABLE.key(offered))
                .filter(item -> item.uses().contains(demand.use()) && item.unit() == demand.unit())
                .filter(item -> offered.equals(demand.item()) || sameCategory(state, item, demand.item()))
                .isPresent();
    }

    private static boolean sameCategory(WorldState state, Item item, ItemCode asked) {
        return state.find(Item.TABLE.key(asked))
                .filter(other -> other.category().equals(item.category()))
                .isPresent();
    }
}
