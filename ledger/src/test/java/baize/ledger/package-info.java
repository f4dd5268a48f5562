/**
 * Tests of the ledger, and what tests of other modules need of one: {@link baize.ledger.LedgerBench} runs a real ledger,
 * {@link baize.ledger.FakeLedgerView} holds one in memory.
 */
@NullMarked
package baize.ledger;

import org.jspecify.annotations.NullMarked;
