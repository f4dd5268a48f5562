package baize.services.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which column of a table holds what, by the names in its first line. Their order is free; columns that nobody reads may be there. */
public record Columns(List<String> names) {
    public Columns {
        names = names.stream().map(String::strip).toList();
    }

    /** The columns of a header. Throws {@link ImportFileException} that lists every required name that is missing or there twice. */
    public static Columns of(List<String> header, List<String> required) throws ImportFileException {
        Columns columns = new Columns(header);
        List<String> faults = new ArrayList<>();
        for (String name : required) {
            if (!columns.names.contains(name)) {
                faults.add("The column " + name + " is missing");
            }
        }
        Set<String> seen = new HashSet<>();
        for (String name : columns.names) {
            if (!seen.add(name) && !name.isEmpty()) {
                faults.add("The column " + Finding.shown(name) + " is there twice");
            }
        }
        if (!faults.isEmpty()) {
            throw new ImportFileException(faults, null);
        }
        return columns;
    }

    /** How many columns there are. */
    public int count() {
        return names.size();
    }

    /** Whether a column has this name. */
    public boolean has(String name) {
        return names.contains(name);
    }

    /** A field of a row that has as many fields as there are columns; empty where no column has this name. */
    public Optional<String> field(Csv.Row row, String name) {
        int index = names.indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(row.fields().get(index));
    }
}
