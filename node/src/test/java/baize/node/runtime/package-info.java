/** Tests of a node's parts put together. */
@NullMarked
package baize.node.runtime;

import org.jspecify.annotations.NullMarked;
