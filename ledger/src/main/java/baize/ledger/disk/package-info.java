/** What the log asks of a disk, so that tests can put a failing one in its place. Start at {@link baize.ledger.disk.Disk}. */
@NullMarked
package baize.ledger.disk;

import org.jspecify.annotations.NullMarked;
