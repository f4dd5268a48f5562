/** Tests of the vault: one suite for both databases ({@code VaultSuite}), erasure, copies, photos, commitments. */
@NullMarked
package baize.services.vault;

import org.jspecify.annotations.NullMarked;
