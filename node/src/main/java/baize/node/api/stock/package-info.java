/** The public's questions about stock, lots, totals and corrections. Start at {@link baize.node.api.stock.TotalsController}. */
@NullMarked
package baize.node.api.stock;

import org.jspecify.annotations.NullMarked;
