/**
 * Checks a node's whole log without trusting the node, and copies a running one. Start at {@link baize.ledger.audit.Audit}.
 */
@NullMarked
package baize.ledger.audit;

import org.jspecify.annotations.NullMarked;
