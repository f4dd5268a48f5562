/** Tests of sending commands from programs. */
@NullMarked
package baize.services.client;

import org.jspecify.annotations.NullMarked;
