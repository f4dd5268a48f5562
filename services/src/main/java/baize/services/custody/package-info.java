/**
 * Read models of shipments, hand-overs and discrepancies. Start at {@link baize.services.custody.ShipmentQueries}.
 */
@NullMarked
package baize.services.custody;

import org.jspecify.annotations.NullMarked;
