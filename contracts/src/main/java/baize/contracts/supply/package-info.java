/**
 * Items, places and what hospitals need: demand, its review, and demand that others reported. Start at {@link baize.contracts.supply.SupplyRules}.
 */
@NullMarked
package baize.contracts.supply;

import org.jspecify.annotations.NullMarked;
