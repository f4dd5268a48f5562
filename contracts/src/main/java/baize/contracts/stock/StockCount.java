package baize.contracts.stock;

import baize.contracts.Stamp;
import baize.contracts.Table;
import baize.contracts.supply.PlaceId;
import java.util.Optional;

/**
 * A count: one officer counts, another counts again; the difference to the books is entered with a reason.
 *
 * @param booked what the books said at the first count
 */
public record StockCount(
        CountId count, PlaceId place, LotId lot, long counted, long booked, Stamp first, Optional<Stamp> second) {
    /** Key: count. */
    public static final Table<StockCount> TABLE = new Table<>("stock-count", StockCount.class);
}
