package baize.node.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Rows under a header, for people in columns and for programs as a JSON array of objects. */
final class Table {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... header) {
        this.header = List.of(header);
    }

    /** Adds a row with a cell for each column. */
    void row(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException("A row has " + header.size() + " cells, not " + cells.length);
        }
        rows.add(List.of(cells));
    }

    /** Prints all rows. */
    void print(PrintWriter out, boolean json) {
        if (json) {
            out.println(JSON.writeValueAsString(rows.stream().map(this::object).toList()));
            return;
        }
        int[] widths = new int[header.size()];
        measure(widths, header);
        rows.forEach(row -> measure(widths, row));
        line(out, widths, header);
        rows.forEach(row -> line(out, widths, row));
    }

    private Map<String, String> object(List<String> row) {
        Map<String, String> object = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            object.put(header.get(i).replace(' ', '_'), row.get(i));
        }
        return object;
    }

    private static void measure(int[] widths, List<String> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(row.get(i)));
        }
    }

    private static void line(PrintWriter out, int[] widths, List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i));
            if (i < widths.length - 1) {
                line.append(" ".repeat(widths[i] - width(row.get(i)) + 2));
            }
        }
        out.println(line.toString().stripTrailing());
    }

    /** Columns on a terminal: Chinese characters and their punctuation take two. */
    private static int width(String text) {
        return text.codePoints()
                .map(point -> point >= 0x2E80 && point <= 0xFFEF ? 2 : 1)
                .sum();
    }
}
