/** Tests of the vault over HTTP. */
@NullMarked
package baize.node.vault;

import org.jspecify.annotations.NullMarked;
