package baize.contracts.supply;

import baize.contracts.Stamp;
import baize.contracts.Table;
import java.util.Optional;

/**
 * One run of an import: which file, how many lines, who started it.
 *
 * @param lines lines of the file, 1 to {@link #MAX_LINES}
 * @param entered the last line entered, 0 before the first
 */
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

    /** Most lines of one file. */
    public static final long MAX_LINES = 1_000_000;

    public ImportRun {
        checkLine(lines);
        if (entered < 0 || entered > lines) {
            throw new IllegalArgumentException("An import of " + lines + " lines cannot be at line " + entered);
        }
    }

    /** Throws {@link IllegalArgumentException} for a line number, or a number of lines, that no file has. */
    static void checkLine(long line) {
        if (line < 1 || line > MAX_LINES) {
            throw new IllegalArgumentException("A file has lines 1 to " + MAX_LINES + ", not " + line);
        }
    }

    ImportRun enteredUpTo(long line) {
        return new ImportRun(id, source, file, kind, lines, line, started, finished);
    }

    ImportRun finishedAt(Stamp stamp) {
        return new ImportRun(id, source, file, kind, lines, entered, started, Optional.of(stamp));
    }

    /** What the file holds. */
    public enum Kind {
        /** One line per need, as it stood at one time. */
        TABLE,
        /** One line per change, with its time. */
        CHANGES
    }
}
