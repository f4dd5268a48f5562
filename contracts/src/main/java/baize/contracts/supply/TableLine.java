package baize.contracts.supply;

import baize.contracts.Key;
import baize.contracts.Table;

/** The first line of an imported table that named a key: an index to find doubled ones. */
public record TableLine(long line) {
    /** Key: import, then {@link SourceKey#path()}. */
    public static final Table<TableLine> TABLE = new Table<>("import-table-line", TableLine.class);

    static Key<TableLine> of(ImportId id, SourceKey key) {
        return new Key<>(TABLE, id.value() + "/" + key.path());
    }
}
