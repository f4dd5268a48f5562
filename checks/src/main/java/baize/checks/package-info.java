/** Architecture rules, stories, simulations, fault injection, browser tests and benchmarks: everything that needs the whole house. */
@NullMarked
package baize.checks;

import org.jspecify.annotations.NullMarked;
