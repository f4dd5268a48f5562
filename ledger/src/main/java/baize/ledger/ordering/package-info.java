/** The port through which commands get their one order. Start at {@link baize.ledger.ordering.Ordering}. */
@NullMarked
package baize.ledger.ordering;

import org.jspecify.annotations.NullMarked;
