/**
 * Lots and where they are: arrival, inspection, holds, counts, recalls. Every quantity moves by {@link baize.contracts.stock.StockEvent.GoodsMoved} alone. Start at {@link baize.contracts.stock.StockRules}.
 */
@NullMarked
package baize.contracts.stock;

import org.jspecify.annotations.NullMarked;
