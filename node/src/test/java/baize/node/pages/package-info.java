/** Tests of the pages. */
@NullMarked
package baize.node.pages;

import org.jspecify.annotations.NullMarked;
