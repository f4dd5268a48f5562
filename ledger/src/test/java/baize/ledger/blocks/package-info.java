/** Tests of the block files. */
@NullMarked
package baize.ledger.blocks;

import org.jspecify.annotations.NullMarked;
