/**
 * Read models of lots, stock, totals and corrections. Start at {@link baize.services.stock.StockQueries}.
 */
@NullMarked
package baize.services.stock;

import org.jspecify.annotations.NullMarked;
