/**
 * The state that the rules work on, the tree's nodes and the indexes, in RocksDB; all of it can be rebuilt from the blocks. Start at
 * {@link baize.ledger.state.StateStore}.
 */
@NullMarked
package baize.ledger.state;

import org.jspecify.annotations.NullMarked;
