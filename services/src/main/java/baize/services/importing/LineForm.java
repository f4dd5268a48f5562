package baize.services.importing;

import baize.contracts.supply.ImportRun;
import java.util.List;

/** How lines of one kind of file are read. */
sealed interface LineForm permits TableForm, ChangesForm {
    /** Columns that such a file must have. */
    List<String> required();

    /** A line that has as many fields as there are columns. */
    ReadLine read(Columns columns, Csv.Row row);

    /** The form of a kind of file. */
    static LineForm of(ImportRun.Kind kind) {
        return switch (kind) {
            case TABLE -> new TableForm();
            case CHANGES -> new ChangesForm();
        };
    }
}
