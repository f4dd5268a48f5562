/**
 * Tests of the verifier. Ledgers are made by {@link baize.verifier.TestLedger} with a crypto library and a tree of its own, so that no
 * fault of the code under test can hide in its own mirror image.
 */
@NullMarked
package baize.verifier;

import org.jspecify.annotations.NullMarked;
