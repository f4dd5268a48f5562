/**
 * Sessions: a device key signs a challenge of this node and gets a cookie, which opens what is not public. Start at
 * {@link baize.node.session.SessionController}; other controllers ask {@link baize.node.session.SessionReader}.
 */
@NullMarked
package baize.node.session;

import org.jspecify.annotations.NullMarked;
