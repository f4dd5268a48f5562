package baize.checks.bench;

import baize.trust.CanonicalJson;
import java.util.Locale;

/**
 * One figure of a benchmark: a median and its range.
 *
 * @param workload W1 and so on
 * @param what in words
 * @param rounds how many rounds the median is over
 * @param limit what the machine could do at most, in the same unit; 0 where there is no such limit
 */
public record Figure(
        String workload, String what, double median, double least, double most, String unit, int rounds, double limit) {
    /** A row of the table. */
    public String toRow() {
        return String.format(
                Locale.ROOT,
                "%-8s %-46s %14s %-10s %14s %8s   %s .. %s",
                workload,
                what,
                number(median),
                unit,
                limit == 0 ? "" : number(limit),
                limit == 0 ? "" : String.format(Locale.ROOT, "%.2f", median / limit),
                number(least),
                number(most));
    }

    /** One JSON object. */
    public String toJson(MachineLimits limits) {
        return new CanonicalJson()
                .text("workload", workload)
                .text("what", what)
                .raw("ours", number(median))
                .text("unit", unit)
                .raw("limit", number(limit))
                .raw("limit_ratio", limit == 0 ? "0" : String.format(Locale.ROOT, "%.3f", median / limit))
                .number("rounds", rounds)
                .raw("load_average", String.format(Locale.ROOT, "%.2f", limits.loadAverage()))
                .raw("fdatasync_per_s", number(limits.fdatasyncPerSecond()))
                .raw("verify_per_s", number(limits.verifyPerSecond()))
                .close();
    }

    private static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.3f", value);
    }
}
