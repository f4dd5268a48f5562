/** Signed commands over HTTP: taken, executed, answered. Start at {@link baize.node.commands.CommandController}. */
@NullMarked
package baize.node.commands;

import org.jspecify.annotations.NullMarked;
