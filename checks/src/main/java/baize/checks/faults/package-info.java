/** Faults against real processes and files. Which row is held by which test stands in docs/reliability.md. */
@NullMarked
package baize.checks.faults;

import org.jspecify.annotations.NullMarked;
