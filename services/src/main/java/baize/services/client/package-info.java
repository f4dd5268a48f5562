/** Sending signed commands from programs: over HTTP to a node, or straight into a ledger in the same process. */
@NullMarked
package baize.services.client;

import org.jspecify.annotations.NullMarked;
