/** The log over HTTP: checkpoint, tiles, public entries, records with their receipts. Source: C2SP tlog-tiles. */
@NullMarked
package baize.node.log;

import org.jspecify.annotations.NullMarked;
