/**
 * Shipments from hand to hand: boxes, hand-overs, receipts, discrepancies. Start at {@link baize.contracts.custody.CustodyRules}.
 */
@NullMarked
package baize.contracts.custody;

import org.jspecify.annotations.NullMarked;
