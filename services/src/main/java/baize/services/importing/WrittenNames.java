package baize.services.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every name of a file as it is written, by what the ledger would keep of it: where two spellings would become one name, the lines whose
 * spelling cannot be kept are rejected. Only a reviewer joins names.
 */
final class WrittenNames {
    private static final List<List<String>> NAMES = List.of(List.of("city", "hospital"), List.of("item_zh"));

    private final Columns columns;
    private final Map<List<String>, Set<List<String>>> spellings = new HashMap<>();

    WrittenNames(Columns columns, List<Csv.Row> rows) {
        this.columns = columns;
        for (Csv.Row row : rows) {
            if (row.fields().size() == columns.count()) {
                for (List<String> name : NAMES) {
                    List<String> written = written(row, name);
                    spellings
                            .computeIfAbsent(visible(written), _ -> new HashSet<>())
                            .add(written);
                }
            }
        }
    }

    /** The line, rejected where one of its names would become another name of the file. */
    ReadLine checked(ReadLine line, Csv.Row row) {
        if (line.line().isEmpty()) {
            return line;
        }
        ReadLine checked = line;
        for (List<String> name : NAMES) {
            List<String> written = written(row, name);
            List<String> visible = visible(written);
            boolean collides = !written.equals(visible)
                    && spellings.getOrDefault(visible, Set.of()).size() > 1;
            if (collides) {
                checked = checked.with(
                        new Finding(line.fileLine(), Dirt.NAMES_COLLIDE, name.getLast(), String.join(" ", written)));
            }
        }
        return checked;
    }

    private List<String> written(Csv.Row row, List<String> name) {
        return name.stream()
                .map(column -> columns.field(row, column).orElse(""))
                .toList();
    }

    private static List<String> visible(List<String> written) {
        return written.stream().map(NameText::visible).toList();
    }
}
