/**
 * Statements to the public, certificates of erasure, the clock. Start at {@link baize.contracts.oversight.OversightRules}.
 */
@NullMarked
package baize.contracts.oversight;

import org.jspecify.annotations.NullMarked;
