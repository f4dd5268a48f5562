/** How the node is, for its operator and whoever relies on it. Start at {@link baize.node.api.status.StatusController}. */
@NullMarked
package baize.node.api.status;

import org.jspecify.annotations.NullMarked;
