/** Puts a node together: ledger, views, vault, server. Start at {@link baize.node.runtime.NodeRuntime}. */
@NullMarked
package baize.node.runtime;

import org.jspecify.annotations.NullMarked;
