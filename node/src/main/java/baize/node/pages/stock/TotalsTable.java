package baize.node.pages.stock;

import baize.node.pages.Words;
import baize.services.stock.TotalsQueries.OrganisationTotals;
import baize.services.stock.TotalsQueries.Totals;
import baize.services.views.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The totals as a table: a heading in the reader's language, a row of tags that programs read, then the sums. Source: HXL 1.1, RFC 4180.
 * Texts that a spreadsheet would take for a formula get an apostrophe before them, and so do those that start with one: whoever takes one
 * apostrophe away from the beginning of a cell has every text to the letter.
 */
final class TotalsTable {
    private static final List<String> HEADINGS = List.of(
            "organisation",
            "organisation-code",
            "item",
            "item-code",
            "unit",
            "opening",
            "in",
            "found",
            "out",
            "used",
            "lost",
            "damaged",
            "stock",
            "transit",
            "unexplained",
            "difference",
            "position",
            "time");
    private static final List<String> TAGS = List.of(
            "#org+name",
            "#org+code",
            "#item+name",
            "#item+code",
            "#item+unit",
            "#value+opening",
            "#value+in",
            "#value+found",
            "#value+out",
            "#value+used",
            "#value+lost",
            "#value+damaged",
            "#value+stock",
            "#value+transit",
            "#value+unexplained",
            "#value+difference",
            "#meta+position",
            "#date+asof");

    /** Spreadsheets run what starts so, some of them in full width too; an apostrophe among them tells ours from theirs. */
    private static final String DANGEROUS = "=+-@\t\r\n'\uff1d\uff0b\uff0d\uff20";

    private TotalsTable() {}

    static String csv(Answer<List<OrganisationTotals>> answer, Words say) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(
                    HEADINGS.stream().map(key -> say.text("csv." + key)).toList());
            printer.printRecord(TAGS);
            for (OrganisationTotals row : answer.value()) {
                printer.printRecord(cells(row, answer, say));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<Object> cells(OrganisationTotals row, Answer<?> answer, Words say) {
        Totals totals = row.totals();
        List<Object> cells = new ArrayList<>();
        cells.add(safe(say.organisation(row.organisation())));
        cells.add(safe(row.organisation().value()));
        cells.add(safe(say.item(row.item())));
        cells.add(safe(row.item().value()));
        cells.add(safe(say.unit(row.item())));
        cells.addAll(List.of(
                totals.opening(),
                totals.in(),
                totals.found(),
                totals.sent(),
                totals.used(),
                totals.lost(),
                totals.damaged(),
                totals.stock(),
                totals.inTransit()));
        cells.add(totals.unexplained().map(String::valueOf).orElse(""));
        cells.add(totals.difference());
        cells.add(answer.progress().applied() - 1);
        cells.add(answer.progress().time().map(say::utc).orElse(""));
        return cells;
    }

    /** The text with an apostrophe before what a spreadsheet would run as a formula, or before another apostrophe. */
    static String safe(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
