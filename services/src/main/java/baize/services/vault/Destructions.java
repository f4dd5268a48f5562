package baize.services.vault;

import baize.contracts.oversight.ErasureId;
import baize.ledger.codec.InvalidRecordException;
import baize.ledger.codec.RecordCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The lists of what was destroyed, one file each in canonical JSON. An erasure begins with its file, so that a crash can't undo it. */
final class Destructions {
    private static final String SUFFIX = ".json";
    private static final RecordCodec CODEC = new RecordCodec();

    private final Path directory;

    Destructions(Path directory) {
        this.directory = directory;
    }

    void add(Destruction destruction) {
        OwnedFiles.makeDirectory(directory);
        OwnedFiles.write(file(destruction.erasure()), CODEC.writeBytes(destruction));
    }

    Optional<Destruction> find(ErasureId erasure) {
        return OwnedFiles.read(file(erasure)).map(bytes -> parse(erasure, bytes));
    }

    List<ErasureId> all() {
        return OwnedFiles.names(directory).stream()
                .map(name -> new ErasureId(name.substring(0, name.length() - SUFFIX.length())))
                .toList();
    }

    private Path file(ErasureId erasure) {
        return directory.resolve(erasure.value() + SUFFIX);
    }

    private static Destruction parse(ErasureId erasure, byte[] bytes) {
        try {
            return CODEC.read(Destruction.class, new String(bytes, StandardCharsets.UTF_8));
        } catch (InvalidRecordException e) {
            throw new VaultFaultException("The list of erasure " + erasure.value() + " is damaged", e);
        }
    }
}
