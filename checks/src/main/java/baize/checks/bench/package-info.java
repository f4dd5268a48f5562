/** Benchmarks. Each prints the machine's own limits beside its figures; nothing here is a test. */
@NullMarked
package baize.checks.bench;

import org.jspecify.annotations.NullMarked;
