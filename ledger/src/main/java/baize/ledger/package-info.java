/**
 * One log on one node: admission, execution, block file, state, checkpoints, recovery. Start at {@code Ledger}.
 */
@NullMarked
package baize.ledger;

import org.jspecify.annotations.NullMarked;
