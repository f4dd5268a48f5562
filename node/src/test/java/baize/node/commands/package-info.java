/** Tests of signed commands over HTTP. */
@NullMarked
package baize.node.commands;

import org.jspecify.annotations.NullMarked;
