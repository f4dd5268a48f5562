/** Tests of the pages. */
@NullMarked
package baize.node.pages.stock;

import org.jspecify.annotations.NullMarked;
