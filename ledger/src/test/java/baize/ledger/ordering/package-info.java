/** The one suite for every {@link baize.ledger.ordering.Ordering}, and an engine that a test scripts. */
@NullMarked
package baize.ledger.ordering;

import org.jspecify.annotations.NullMarked;
