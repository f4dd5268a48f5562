/** Tests of the pages. */
@NullMarked
package baize.node.pages.donation;

import org.jspecify.annotations.NullMarked;
