/**
 * Read models of the catalogue, places, demand and imports. Start at {@link baize.services.supply.DemandQueries}.
 */
@NullMarked
package baize.services.supply;

import org.jspecify.annotations.NullMarked;
