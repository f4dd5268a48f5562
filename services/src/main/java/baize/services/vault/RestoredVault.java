package baize.services.vault;

import baize.contracts.oversight.ErasureId;
import baize.contracts.oversight.OversightCommand.CertifyErasure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A vault whose database is a copy of an earlier moment: what was erased since is still in it. It can't be asked anything before every erasure
 * that the ledger certifies is applied to it.
 */
public final class RestoredVault implements VaultStart {
    private final VaultDatabase database;
    private final VaultKeys keys;
    private final InstantSource clock;
    private final Instant copied;
    private final Records records;
    private final Eraser eraser;

    RestoredVault(VaultDatabase database, VaultKeys keys, InstantSource clock, Instant copied) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
        this.copied = copied;
        this.records = new Records(database.client());
        this.eraser = new Eraser(database, keys, clock);
    }

    /** What came of applying the certificates. */
    public sealed interface Clearance {
        /** Nothing of what was erased is left. The vault answers; the {@link RestoredVault} is not to be used any more. */
        record Cleared(Vault vault) implements Clearance {}

        /** Nothing changed: the lists of these erasures are not here, or do not fit their certificates. Get them and try again. */
        record Missing(List<ErasureId> erasures) implements Clearance {
            public Missing {
                erasures = List.copyOf(erasures);
            }
        }
    }

    /** When the copy was made. */
    public Instant copied() {
        return copied;
    }

    /**
     * Destroys what was erased since the copy was made.
     *
     * @param certificates every certificate on the ledger that the members sent whose vault this is
     * @param lists lists of erasures that the directory of keys does not hold, kept elsewhere
     */
    public Clearance applyDestruction(Collection<CertifyErasure> certificates, Collection<Destruction> lists) {
        List<Destruction> open = new ArrayList<>();
        List<ErasureId> missing = new ArrayList<>();
        for (CertifyErasure certificate : certificates) {
            if (eraser.applied(certificate.erasure())) {
                continue;
            }
            Optional<Destruction> list = list(certificate, lists);
            list.ifPresentOrElse(open::add, () -> missing.add(certificate.erasure()));
        }
        if (!missing.isEmpty()) {
            return new Clearance.Missing(missing);
        }
        open.forEach(eraser::erase);
        VaultCopy.clearMark(database);
        return new Clearance.Cleared(new Vault(database, keys, clock));
    }

    @Override
    public void close() {
        database.close();
    }

    private Optional<Destruction> list(CertifyErasure certificate, Collection<Destruction> lists) {
        return lists.stream()
                .filter(list -> list.certificate().equals(certificate) && records.fits(list))
                .findFirst();
    }
}
