package baize.contracts.supply;

import baize.contracts.Stamp;
import baize.contracts.Table;
import java.util.Optional;

/** One run of an import: which file, how many lines, who started it. */
public record ImportRun(
        ImportId id,
        SourceCode source,
        FileDigest file,
        Kind kind,
        long lines,
        long entered,
        Stamp started,
        Optional<Stamp> finished) {
    /** Key: import. */
    public static final Table<ImportRun> TABLE = new Table<>("import", ImportRun.class);

    /** What the file holds. */
    public enum Kind {
        /** One line per need, as it stood at one time. */
        TABLE,
        /** One line per change, with its time. */
        CHANGES
    }
}
