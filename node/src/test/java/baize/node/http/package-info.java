/** Tests of what holds for every answer. */
@NullMarked
package baize.node.http;

import org.jspecify.annotations.NullMarked;
