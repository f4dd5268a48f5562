/** The commands of {@code ./baize}. Start at {@link baize.node.cli.BaizeCommand}. */
@NullMarked
package baize.node.cli;

import org.jspecify.annotations.NullMarked;
