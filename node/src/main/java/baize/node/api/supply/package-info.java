/** The public's questions about items, places, demands, hospitals and reported demand. Start at {@link baize.node.api.supply.DemandController}. */
@NullMarked
package baize.node.api.supply;

import org.jspecify.annotations.NullMarked;
