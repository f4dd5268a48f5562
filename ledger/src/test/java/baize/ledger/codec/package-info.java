/** Tests of the codec. */
@NullMarked
package baize.ledger.codec;

import org.jspecify.annotations.NullMarked;
