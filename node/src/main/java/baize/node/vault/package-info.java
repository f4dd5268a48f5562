/**
 * The vault over HTTP, for who has a session: keep, read, grant, erase, and see who read. Start at {@link baize.node.vault.VaultController}.
 */
@NullMarked
package baize.node.vault;

import org.jspecify.annotations.NullMarked;
