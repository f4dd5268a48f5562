/**
 * Checks receipts, checkpoints and totals without a server and without the rest of this project: a second implementation of
 * docs/decisions/0001-formats.md alone, so that a fault of the first one shows. Cryptography is the JDK's. Start reading at
 * {@link baize.verifier.ReceiptCheck}, then {@link baize.verifier.MerkleTree}; {@link baize.verifier.LogCheck} recomputes totals.
 */
@NullMarked
package baize.verifier;

import org.jspecify.annotations.NullMarked;
