/**
 * Texts, names, contacts and photos, encrypted beside the ledger, never inside: the ledger holds their commitments. What is erased here
 * is gone from every copy, since its key was in none. Start at {@link baize.services.vault.VaultStart}, then
 * {@link baize.services.vault.Vault}; docs/decisions/0006-vault.md says why it is as it is.
 */
@NullMarked
package baize.services.vault;

import org.jspecify.annotations.NullMarked;
