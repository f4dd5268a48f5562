/** The commands of {@code ./baize} that need the whole house: benchmarks, faults, screenshots. */
@NullMarked
package baize.checks.cli;

import org.jspecify.annotations.NullMarked;
