/** Tests of the state store. */
@NullMarked
package baize.ledger.state;

import org.jspecify.annotations.NullMarked;
