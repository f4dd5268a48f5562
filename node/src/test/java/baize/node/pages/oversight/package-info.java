/** Tests of the pages. */
@NullMarked
package baize.node.pages.oversight;

import org.jspecify.annotations.NullMarked;
