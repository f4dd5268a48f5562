package baize.services.importing;

import baize.contracts.supply.ImportRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of demand, read whole before anything is sent: every line with all that is wrong with it.
 *
 * <pre>{@code
 * DemandFile file = DemandFile.read(SourceFile.read(path), ImportRun.Kind.CHANGES);
 * }</pre>
 *
 * @param blankLines lines without any text, which count as no lines
 */
public record DemandFile(SourceFile file, ImportRun.Kind kind, List<ReadLine> lines, long blankLines) {
    public DemandFile {
        lines = List.copyOf(lines);
    }

    /** Reads a file of this kind. Throws {@link ImportFileException} where it is no such table. */
    public static DemandFile read(SourceFile file, ImportRun.Kind kind) throws ImportFileException {
        LineForm form = LineForm.of(kind);
        Csv csv = Csv.read(file.text(), ImportRun.MAX_LINES);
        Columns columns = Columns.of(csv.header(), form.required());
        WrittenNames names = new WrittenNames(columns, csv.rows());
        FileHistory history = new FileHistory();
        List<ReadLine> lines = new ArrayList<>(csv.rows().size());
        for (Csv.Row row : csv.rows()) {
            lines.add(history.seen(names.checked(line(form, columns, row), row)));
        }
        return new DemandFile(file, kind, lines, csv.blank());
    }

    /** The lines to enter, in order: the first is line 1 of the import. */
    public List<ReadLine> entries() {
        return lines.stream().filter(line -> line.line().isPresent()).toList();
    }

    /** All dirt, line by line. */
    public List<Finding> findings() {
        return lines.stream().flatMap(line -> line.findings().stream()).toList();
    }

    private static ReadLine line(LineForm form, Columns columns, Csv.Row row) {
        if (row.fields().size() == columns.count()) {
            return form.read(columns, row);
        }
        String found = row.fields().size() + " fields, not " + columns.count();
        Finding miscounted = new Finding(row.fileLine(), Dirt.FIELDS_MISCOUNTED, "", found);
        return new ReadLine(row.fileLine(), Optional.empty(), "", List.of(miscounted));
    }
}
