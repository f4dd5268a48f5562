/**
 * Who gets what: proposed by one officer, approved by another. Start at {@link baize.contracts.allocation.AllocationRules}.
 */
@NullMarked
package baize.contracts.allocation;

import org.jspecify.annotations.NullMarked;
