package baize.services.demo;

import baize.contracts.Quantity;
import baize.contracts.supply.ItemCode;

/** So much of an item, in its own unit. */
record Goods(Catalogue item, long amount) {
    ItemCode code() {
        return item.code();
    }

    Quantity quantity() {
        return item.of(amount);
    }
}
