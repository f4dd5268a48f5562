/** Tests of sessions, and a node that officers sign in to. */
@NullMarked
package baize.node.session;

import org.jspecify.annotations.NullMarked;
