package baize.services.importing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV text (RFC 4180) as rows of fields. A field between quotes may hold commas, quotes written twice, and line breaks.
 *
 * @param blank rows without any text, which are left out
 */
public record Csv(List<String> header, List<Row> rows, long blank) {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    public Csv {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param fileLine the line of the file that it starts in, from 1
     */
    public record Row(long fileLine, List<String> fields) {
        public Row {
            fields = List.copyOf(fields);
        }

        private boolean isBlank() {
            return fields.stream().allMatch(String::isBlank);
        }
    }

    /** Reads a text. Throws {@link ImportFileException} where quotes do not match or there are more than {@code limit} rows. */
    public static Csv read(String text, long limit) throws ImportFileException {
        List<Row> rows = new ArrayList<>();
        long blank = 0;
        long fileLine = 1;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(FORMAT)
                .get()) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                Row row = new Row(fileLine, records.next().toList());
                fileLine = parser.getCurrentLineNumber() + 1;
                if (row.isBlank()) {
                    blank++;
                } else if (rows.size() > limit) {
                    throw new ImportFileException("The file has more than " + limit + " lines: split it");
                } else {
                    rows.add(row);
                }
            }
        } catch (UncheckedIOException | IOException malformed) {
            throw new ImportFileException(
                    List.of("The table cannot be read on from line " + fileLine
                            + ": look for a quotation mark that is not closed or not doubled"),
                    malformed);
        }
        if (rows.isEmpty()) {
            throw new ImportFileException("The file is empty: it needs a first line with the names of the columns");
        }
        return new Csv(rows.getFirst().fields(), rows.subList(1, rows.size()), blank);
    }
}
