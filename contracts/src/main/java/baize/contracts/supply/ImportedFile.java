package baize.contracts.supply;

import baize.contracts.Key;
import baize.contracts.Table;

/** The finished import of a file: an index, so that no file of a source is imported twice. */
public record ImportedFile(ImportId id) {
    /** Key: source, file. */
    public static final Table<ImportedFile> TABLE = new Table<>("imported-file", ImportedFile.class);

    static Key<ImportedFile> of(SourceCode source, FileDigest file) {
        return TABLE.key(source, file);
    }
}
