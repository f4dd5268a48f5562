/** Pages about goods: totals, movements, stock, recalls, corrections. Start at {@link baize.node.pages.stock.TotalsPages}. */
@NullMarked
package baize.node.pages.stock;

import org.jspecify.annotations.NullMarked;
