package baize.services.vault;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * Subjects' keys, one file each. A subject has one for every record, so that a single record can be erased from copies as well as all of
 * them: a copy of the database opens nothing whose file is gone here.
 */
final class SubjectKeys {
    private static final String SUFFIX = ".key";
    private static final int SHARD_LENGTH = 2;

    private final Path directory;

    SubjectKeys(Path directory) {
        this.directory = directory;
    }

    /** Makes the key of a new record; it is on the disk when this returns. */
    AesGcm create(RecordId record) {
        AesGcm key = AesGcm.generate();
        OwnedFiles.makeDirectory(shard(record));
        OwnedFiles.write(file(record), key.serialise());
        return key;
    }

    /** The key of a record; empty where it was destroyed, or never was on this node. */
    Optional<AesGcm> find(RecordId record) {
        return OwnedFiles.read(file(record)).map(bytes -> {
            try {
                return AesGcm.of(bytes);
            } catch (GeneralSecurityException e) {
                throw new VaultFaultException("The subject's key of record " + record.value() + " is damaged", e);
            }
        });
    }

    /** The key of a record that is not erased. */
    AesGcm needed(RecordId record) {
        return find(record)
                .orElseThrow(() -> new MissingVaultKeyException("The subject's key of record " + record.value()));
    }

    /** Destroys the key of a record, if it is there. */
    void destroy(RecordId record) {
        OwnedFiles.destroy(file(record));
    }

    private Path shard(RecordId record) {
        return directory.resolve(record.value().substring(0, SHARD_LENGTH));
    }

    private Path file(RecordId record) {
        return shard(record).resolve(record.value() + SUFFIX);
    }
}
