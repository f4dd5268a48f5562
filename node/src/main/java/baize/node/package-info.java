/**
 * The running node: the only place that chooses implementations. Start at {@link baize.node.NodeApplication} for the server, at
 * {@code baize.node.cli.BaizeCommand} for the command line.
 */
@NullMarked
package baize.node;

import org.jspecify.annotations.NullMarked;
