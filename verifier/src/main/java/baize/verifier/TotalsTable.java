package baize.verifier;

import java.util.ArrayList;
import java.util.List;

/** Writes totals for people, as a table, and for programs. */
final class TotalsTable {
    private static final List<String> HEADINGS =
            List.of("item", "organisation", "in", "found", "out", "stock", "in transit", "lost", "damaged");

    private TotalsTable() {}

    /** The table, with columns as wide as needed. */
    static String of(List<Totals.Row> totals) {
        List<List<String>> lines = new ArrayList<>(List.of(HEADINGS));
        totals.forEach(row -> lines.add(cells(row)));
        int[] widths = new int[HEADINGS.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder shown = new StringBuilder("  ");
            for (int i = 0; i < widths.length; i++) {
                String alignment = i < 2 ? "%-" : "%";
                shown.append((alignment + widths[i] + "s  ").formatted(line.get(i)));
            }
            text.append(shown.toString().stripTrailing()).append('\n');
        }
        return text.append("""

                  In pieces or what else the item is counted in. For one organisation "in" includes what it took over from others, and
                  "out" what it passed on to them, less what was taken back; for all together both leave that out, so that nothing
                  is counted twice. Goods on their way count for whom they left.
                """).toString();
    }

    /** A row as JSON. */
    static Json json(Totals.Row row) {
        List<Json.Member> members = new ArrayList<>();
        members.add(new Json.Member("item", new Json.Text(row.item())));
        row.organisation().ifPresent(name -> members.add(new Json.Member("organisation", new Json.Text(name))));
        members.add(new Json.Member("in", new Json.Whole(row.in())));
        members.add(new Json.Member("found", new Json.Whole(row.found())));
        members.add(new Json.Member("out", new Json.Whole(row.out())));
        members.add(new Json.Member("stock", new Json.Whole(row.stock())));
        members.add(new Json.Member("inTransit", new Json.Whole(row.inTransit())));
        members.add(new Json.Member("lost", new Json.Whole(row.lost())));
        members.add(new Json.Member("damaged", new Json.Whole(row.damaged())));
        return new Json.Members(members);
    }

    private static List<String> cells(Totals.Row row) {
        return List.of(
                Plain.text(row.item()),
                row.organisation().map(Plain::text).orElse("(all)"),
                String.valueOf(row.in()),
                String.valueOf(row.found()),
                String.valueOf(row.out()),
                String.valueOf(row.stock()),
                String.valueOf(row.inTransit()),
                String.valueOf(row.lost()),
                String.valueOf(row.damaged()));
    }
}
