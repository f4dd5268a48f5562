package baize.services.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read at all: not text, not a table, or not the table that was asked for. Lists everything that is wrong. */
public final class ImportFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    ImportFileException(List<String> faults, @Nullable Throwable cause) {
        super(String.join("; ", faults), cause);
        this.faults = List.copyOf(faults);
    }

    ImportFileException(String fault) {
        this(List.of(fault), null);
    }

    /** Each fault, a sentence that says what to do. */
    public List<String> faults() {
        return faults;
    }
}
