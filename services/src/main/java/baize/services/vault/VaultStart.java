package baize.services.vault;

import baize.services.views.DatabaseOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What comes of opening a vault: the {@link Vault}, or a {@link RestoredVault} that answers nothing yet.
 *
 * <pre>{@code
 * Vault vault = switch (VaultStart.open(options, VaultKeys.open(directory), clock)) {
 *     case Vault open -> open;
 *     case RestoredVault restored -> cleared(restored.applyDestruction(certificatesOnTheLedger, List.of()));
 * };
 * }</pre>
 */
public sealed interface VaultStart extends AutoCloseable permits Vault, RestoredVault {
    /** Opens the database, makes it where missing, and destroys again whatever was ever destroyed by these keys. */
    static VaultStart open(DatabaseOptions options, VaultKeys keys, InstantSource clock) {
        VaultDatabase database = VaultDatabase.open(options);
        try {
            new Eraser(database, keys, clock).catchUp();
            Optional<Instant> copied = VaultCopy.copied(database);
            return copied.isPresent()
                    ? new RestoredVault(database, keys, clock, copied.get())
                    : new Vault(database, keys, clock);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Whether a vault holds records, or held some: then nothing may be done with it without its keys. */
    static boolean holdsRecords(DatabaseOptions options) {
        try (VaultDatabase database = VaultDatabase.open(options)) {
            return VaultCopy.rows(database) > 0;
        }
    }

    @Override
    void close();
}
