/** Tests of what importers read. */
@NullMarked
package baize.node.importing;

import org.jspecify.annotations.NullMarked;
