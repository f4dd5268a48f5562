package baize.services.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The changes replayed by hand over the raw text: its own splitting of CSV, its own map, no class of ours. What it comes to is what the
 * ledger must come to.
 */
final class NaiveReplay {
    private final Map<String, String> values = new HashMap<>();

    NaiveReplay(String changes) {
        List<List<String>> rows = split(changes);
        for (List<String> row : rows.subList(1, rows.size())) {
            String key = row.get(2) + "|" + row.get(3).replace("\n", " ") + "|" + row.get(4);
            if (row.get(5).equals("removed")) {
                values.remove(key);
            } else {
                values.put(key, row.get(7));
            }
        }
    }

    int keys() {
        return values.size();
    }

    /** "city|hospital" to "known+unknown". */
    Map<String, String> needByHospital() {
        Map<String, long[]> sums = new TreeMap<>();
        values.forEach((key, value) -> {
            long[] sum =
                    sums.computeIfAbsent(key.substring(0, key.indexOf('|', key.indexOf('|') + 1)), _ -> new long[2]);
            if (value.equals("1")) {
                sum[1]++;
            } else {
                sum[0] += Long.parseLong(value);
            }
        });
        Map<String, String> need = new TreeMap<>();
        sums.forEach((hospital, sum) -> need.put(hospital, sum[0] + "+" + sum[1]));
        return need;
    }

    /** Splits at commas and line ends that are outside quotes. */
    static List<List<String>> split(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                field.append(c);
            }
        }
        return rows;
    }
}
